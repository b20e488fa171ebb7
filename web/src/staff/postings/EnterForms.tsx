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
  enterStop,
  posting as postingWords,
} from "../../messages/ja.staff-postings";
import { review } from "../../messages/ja.staff-review";
import { unlawful } from "../../messages/ja.unlawful";
import { isUnlawful } from "../../posting/Unlawful";
import { UnlawfulRequest } from "../../posting/UnlawfulRequest";
import { told } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { PostingLoader, ToPosting } from "./PostingLoader";
import { hrefOf, isOurs, originFields, originOf, type Posting, pathOf } from "./posting";

interface SmallFormProps {
  posting: Posting;
  title: string;
  fields: readonly FieldSpec[];
  submit: string;
  send: (typed: Record<string, unknown>) => Promise<Answer<unknown>>;
  done: string;
  /** Where it leads; the page of the posting if not said. */
  doneHref?: (data: unknown) => string;
  children?: ReactNode;
}

/** One small form about a posting: it leads back to the posting's page. */
function SmallForm({ posting, title, fields, submit, send, done, doneHref, children }: SmallFormProps) {
  const [, navigate] = useLocation();
  const href = hrefOf(posting);
  const content = useMemo(() => ({ received_on: todayIso(serverNow()) }), []);
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
        {children}
      </CatalogueFormBody>
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
    <PostingLoader title={enterStop.title}>
      {(posting) =>
        isOurs(posting) ? (
          <SmallForm
            posting={posting}
            {...enterStop}
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
        ) : (
          <ToPosting posting={posting} />
        )
      }
    </PostingLoader>
  );
}

const extensionFields = [...originFields, note(enterExtension.note)];

export function ExtensionPage() {
  return (
    <PostingLoader title={enterExtension.title}>
      {(posting) =>
        isOurs(posting) ? (
          <SmallForm
            posting={posting}
            {...enterExtension}
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
        ) : (
          <ToPosting posting={posting} />
        )
      }
    </PostingLoader>
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
