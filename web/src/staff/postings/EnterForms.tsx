import { type ReactNode, useMemo, useState } from "react";
import { useLocation } from "wouter";
import { type Answer, api, ask, serverNow } from "../../api/client";
import { type FieldSpec, ownField } from "../../form/catalogue";
import { CatalogueFormBody } from "../../form/render";
import { useCatalogueForm } from "../../form/useCatalogueForm";
import { todayIso } from "../../lib/date";
import {
  cancel as cancelWords,
  enterCopy,
  enterExtension,
  enterRequest,
  enterStop,
  posting as postingWords,
} from "../../messages/ja.staff-postings";
import { review } from "../../messages/ja.staff-review";
import { unlawful } from "../../messages/ja.unlawful";
import { isUnlawful } from "../../posting/Unlawful";
import { UnlawfulRequest } from "../../posting/UnlawfulRequest";
import { Banner } from "../../ui/Banner";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { told } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { PostingLoader, ToPosting } from "./PostingLoader";
import { hrefOf, isOurs, originFields, originOf, type Posting, pathOf, type Requests, useRequests } from "./posting";

type Request = NonNullable<Requests["stop"]>;

interface SmallFormProps {
  posting: Posting;
  title: string;
  fields: readonly FieldSpec[];
  submit: string;
  send: (typed: Record<string, unknown>) => Promise<Answer<unknown>>;
  done: string;
  /** Where it leads; the page of the posting if not said. */
  doneHref?: (data: unknown) => string;
  /** What was sent back, from which it begins. */
  returned?: Request | null;
  children?: ReactNode;
}

/** One small form about a posting: it leads back to the posting's page. */
function SmallForm({ posting, title, fields, submit, send, done, doneHref, returned, children }: SmallFormProps) {
  const [, navigate] = useLocation();
  const href = hrefOf(posting);
  const content = useMemo(
    () => ({
      received_on: todayIso(serverNow()),
      ...(returned ? { channel: returned.channel, reason: returned.reason, note: returned.note } : {}),
    }),
    [returned],
  );
  const of = useCatalogueForm<unknown>({
    fields,
    content,
    send,
    onDone: (data) => navigate(doneHref ? doneHref(data) : href, { state: told(done), replace: true }),
    asWhole: isUnlawful,
  });
  return (
    <Page title={title} back={{ href, label: postingWords.title }}>
      <CatalogueFormBody
        of={of}
        submit={submit}
        notice={
          isUnlawful(of.failure) ? (
            <UnlawfulRequest failure={of.failure} href={`${href}/change/wage`} link={unlawful.enterChange} />
          ) : null
        }
      >
        <p className="mb-8 font-bold">{String(posting.content.occupation ?? "")}</p>
        {returned ? <SentBack request={returned} /> : null}
        {children}
      </CatalogueFormBody>
    </Page>
  );
}

function SentBack({ request }: { request: Request }) {
  return (
    <Banner kind="warning" title={enterRequest.returned}>
      {request.comments.map(({ field, text }) => (
        <p key={`${field} ${text}`} className="whitespace-pre-line">
          {text}
        </p>
      ))}
    </Banner>
  );
}

interface RequestLoaderProps {
  kind: "stop" | "extension";
  title: string;
  children: (posting: Posting, returned: Request | null) => ReactNode;
}

/** A page on which a request is entered: from what was sent back, if something was. */
function RequestLoader({ kind, title, children }: RequestLoaderProps) {
  return (
    <PostingLoader title={title}>
      {(posting) =>
        isOurs(posting) ? (
          <WithRequest posting={posting} kind={kind} title={title}>
            {children}
          </WithRequest>
        ) : (
          <ToPosting posting={posting} />
        )
      }
    </PostingLoader>
  );
}

function WithRequest({ posting, kind, title, children }: RequestLoaderProps & { posting: Posting }) {
  const { data, failure, refresh } = useRequests(posting.establishment_number, posting.posting_id);
  const request = data?.[kind];
  if (data) return children(posting, request?.state === "returned" ? request : null);
  return (
    <Page title={title} back={{ href: hrefOf(posting), label: postingWords.title }}>
      {failure ? <FailureNotice failure={failure} retry={refresh} /> : <Loading />}
    </Page>
  );
}

const note = (label: string) => ownField({ key: "note", label, kind: "textarea", max_length: 200, required: false });

const stopFields = [
  ...originFields,
  ownField({
    key: "reason",
    label: enterStop.reason,
    kind: "choice",
    options: Object.entries(review.reasons).map(([value, label]) => ({ value, label })),
  }),
  note(enterStop.note),
];

export function StopPage() {
  return (
    <RequestLoader kind="stop" title={enterStop.title}>
      {(posting, returned) => (
        <SmallForm
          posting={posting}
          {...enterStop}
          returned={returned}
          fields={stopFields}
          send={(typed) =>
            ask(
              api.POST("/staff/establishments/{establishment_number}/postings/{posting_id}/stop-request", {
                params: pathOf(posting.establishment_number, posting.posting_id),
                body: {
                  ...originOf(typed),
                  reason: typed.reason as "filled" | "other",
                  note: typed.note as string | null,
                },
              }),
            )
          }
        />
      )}
    </RequestLoader>
  );
}

const extensionFields = [...originFields, note(enterExtension.note)];

export function ExtensionPage() {
  return (
    <RequestLoader kind="extension" title={enterExtension.title}>
      {(posting, returned) => (
        <SmallForm
          posting={posting}
          {...enterExtension}
          returned={returned}
          fields={extensionFields}
          send={(typed) =>
            ask(
              api.POST("/staff/establishments/{establishment_number}/postings/{posting_id}/extension-request", {
                params: pathOf(posting.establishment_number, posting.posting_id),
                body: { ...originOf(typed), note: typed.note as string | null },
              }),
            )
          }
        />
      )}
    </RequestLoader>
  );
}

export function CopyPage() {
  const [id] = useState(() => crypto.randomUUID()); // sent twice: still one entry
  return (
    <PostingLoader title={enterCopy.title}>
      {(posting) => (
        <SmallForm
          posting={posting}
          {...enterCopy}
          fields={originFields}
          send={(typed) =>
            ask(
              api.POST("/staff/establishments/{establishment_number}/postings/{posting_id}/copy", {
                params: pathOf(posting.establishment_number, posting.posting_id),
                body: { ...originOf(typed), posting_id: id },
              }),
            )
          }
          doneHref={() => `/entries/${posting.establishment_number}/${id}`}
        >
          <p className="mb-8">{enterCopy.lead}</p>
        </SmallForm>
      )}
    </PostingLoader>
  );
}

const cancelFields = [
  ownField({
    key: "text",
    label: cancelWords.reason,
    kind: "textarea",
    max_length: 500,
    help: cancelWords.reasonHelp,
  }),
];

export function CancelPage() {
  return (
    <PostingLoader title={cancelWords.title}>
      {(posting, session) =>
        session.role === "supervisor" && posting.state === "active" ? (
          <SmallForm
            posting={posting}
            title={cancelWords.title}
            submit={cancelWords.confirm}
            done={cancelWords.done}
            fields={cancelFields}
            send={(typed) =>
              ask(
                api.POST("/staff/establishments/{establishment_number}/postings/{posting_id}/cancel", {
                  params: pathOf(posting.establishment_number, posting.posting_id),
                  body: { version: posting.version, text: String(typed.text) },
                }),
              )
            }
          >
            <p className="mb-8">{cancelWords.text}</p>
          </SmallForm>
        ) : (
          <ToPosting posting={posting} />
        )
      }
    </PostingLoader>
  );
}
