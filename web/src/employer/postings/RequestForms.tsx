import { useMemo } from "react";
import { Redirect, useLocation, useParams } from "wouter";
import { api, ask } from "../../api/client";
import { type FieldSpec, ownField } from "../../form/catalogue";
import { CatalogueFormBody } from "../../form/render";
import { useCatalogueForm } from "../../form/useCatalogueForm";
import { formatDate } from "../../lib/date";
import { form } from "../../messages/ja.posting";
import { change as changeWords, extension, requests as requestWords, stop } from "../../messages/ja.requests";
import { unlawful } from "../../messages/ja.unlawful";
import { isUnlawful } from "../../posting/Unlawful";
import { UnlawfulRequest } from "../../posting/UnlawfulRequest";
import { told } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { SummaryList } from "../../ui/SummaryList";
import { EmployerPage } from "../frame/EmployerPage";
import { isOpen } from "./change";
import { isMissing, LoadedPosting } from "./Loaded";
import { loadRequests, type Posting, type RequestKind, titleOf, usePosting } from "./posting";

const nothing = {};

interface RequestPageProps {
  kind: RequestKind;
  title: string;
  submit: string;
  done: string;
  doneText: string;
  fields: readonly FieldSpec[];
  /** Whether it may be applied for; else the page of the posting says what stands. */
  may: (posting: Posting) => boolean;
  send: (id: string, typed: Record<string, unknown>) => ReturnType<typeof ask>;
  children: (posting: Posting) => React.ReactNode;
}

/** A request that is one small form: it opens from the posting and leads back to it. */
function RequestPage(props: RequestPageProps) {
  const { id } = useParams<{ id: string }>();
  return <EmployerPage>{() => <Loaded key={id} id={id} {...props} />}</EmployerPage>;
}

function Loaded({ id, ...props }: RequestPageProps & { id: string }) {
  const loaded = usePosting(id);
  return (
    <Page
      title={isMissing(loaded) ? form.missing : props.title}
      back={{ href: `/postings/${id}`, label: changeWords.toPosting }}
    >
      <LoadedPosting of={loaded}>
        {(posting) =>
          props.may(posting) ? <Form posting={posting} {...props} /> : <Redirect to={`/postings/${id}`} replace />
        }
      </LoadedPosting>
    </Page>
  );
}

function Form({
  posting,
  kind,
  fields,
  send,
  submit,
  done,
  doneText,
  children,
}: RequestPageProps & { posting: Posting }) {
  const [, navigate] = useLocation();
  const id = posting.posting_id;
  const finish = () => navigate(`/postings/${id}`, { replace: true, state: told(done, doneText) });
  const of = useCatalogueForm({
    fields,
    content: nothing,
    keepAs: `${kind}/${id}`,
    send: async (typed) => {
      const answer = await send(id, typed);
      if (answer.ok || answer.failure.kind !== "problem" || answer.failure.status !== 409) return answer;
      if (isUnlawful(answer.failure)) return answer;
      // Sent twice, or an answer that was lost: it stands already.
      const now = await loadRequests(id);
      return now.ok && isOpen(now.data[kind]) ? ({ ok: true, status: 200, data: null } as const) : answer;
    },
    onDone: finish,
    asWhole: isUnlawful,
  });
  return (
    <CatalogueFormBody
      of={of}
      submit={submit}
      notice={
        isUnlawful(of.failure) ? (
          <UnlawfulRequest failure={of.failure} href={`/postings/${id}/change`} link={unlawful.change} />
        ) : null
      }
    >
      <p className="font-bold">{titleOf(posting.content.occupation)}</p>
      {children(posting)}
    </CatalogueFormBody>
  );
}

const none = (posting: Posting, kind: RequestKind) =>
  posting.allowed.includes("request") && !posting.requests.some((one) => one.kind === kind && one.state !== "returned");

export function StopPage() {
  const fields = useMemo(
    () => [
      ownField({
        key: "reason",
        label: stop.reason,
        kind: "choice",
        options: [
          { value: "filled", label: requestWords.reasons.filled },
          { value: "other", label: requestWords.reasons.other },
        ],
      }),
      ownField({
        key: "note",
        label: stop.note,
        kind: "textarea",
        max_length: 200,
        required: false,
        help: stop.noteHelp,
      }),
    ],
    [],
  );
  return (
    <RequestPage
      kind="stop"
      {...stop}
      fields={fields}
      may={(posting) => none(posting, "stop")}
      send={(id, typed) =>
        ask(
          api.POST("/employer/postings/{posting_id}/stop-request", {
            params: { path: { posting_id: id } },
            body: { reason: typed.reason as "filled" | "other", note: typed.note as string | null },
          }),
        )
      }
    >
      {() => <p className="mt-2 mb-8">{stop.lead}</p>}
    </RequestPage>
  );
}

/** The last day of the month after the one of this day: what the office grants (domain.md §2.4). */
export function extendedUntil(validUntil: string): string {
  const [year = 0, month = 0] = validUntil.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + 1, 0)); // months count from 0: this is the end of the following month
  return last.toISOString().slice(0, 10);
}

export function ExtensionPage() {
  const fields = useMemo(
    () => [
      ownField({
        key: "note",
        label: extension.note,
        kind: "textarea",
        max_length: 200,
        required: false,
        help: extension.noteHelp,
      }),
    ],
    [],
  );
  return (
    <RequestPage
      kind="extension"
      {...extension}
      fields={fields}
      may={(posting) => none(posting, "extension") && !posting.extended}
      send={(id, typed) =>
        ask(
          api.POST("/employer/postings/{posting_id}/extension-request", {
            params: { path: { posting_id: id } },
            body: { note: typed.note as string | null },
          }),
        )
      }
    >
      {(posting) => (
        <>
          <p className="mt-2">{extension.lead}</p>
          {posting.valid_until ? (
            <SummaryList
              rows={[
                { key: "now", label: extension.now, value: formatDate(posting.valid_until) },
                {
                  key: "then",
                  label: extension.after,
                  value: <strong>{formatDate(extendedUntil(posting.valid_until))}</strong>,
                },
              ]}
            />
          ) : null}
          <div className="mb-8" />
        </>
      )}
    </RequestPage>
  );
}
