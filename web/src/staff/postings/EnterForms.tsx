import { type ReactNode, useMemo, useRef, useState } from "react";
import { Redirect, useLocation, useParams } from "wouter";
import { type Answer, api, ask, type Problem, serverNow } from "../../api/client";
import type { components } from "../../api/schema";
import { type Content, type FieldSpec, fieldsOf, ownField, useCatalogue } from "../../form/catalogue";
import { sectionDifferences } from "../../form/difference";
import { CatalogueFormBody } from "../../form/render";
import { useCatalogueForm } from "../../form/useCatalogueForm";
import { todayIso } from "../../lib/date";
import {
  cancel as cancelWords,
  enterChange,
  enterCopy,
  enterExtension,
  enterStop,
  posting as postingWords,
} from "../../messages/ja.staff-postings";
import { review } from "../../messages/ja.staff-review";
import { told } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { Chooser } from "../frame/Chooser";
import { PostingLoader } from "./PostingLoader";
import { originFields, originOf, type Posting, pathOf } from "./posting";

const hrefOf = (posting: Posting) => `/postings/${posting.establishment_number}/${posting.posting_id}`;

/** In force and of an employer without account: staff enter what he asks for. */
const isOurs = (posting: Posting) => posting.state === "active" && posting.channel !== "mypage";

/** What may not be entered (any more) leads to the posting, which says how things stand. */
function ToPosting({ posting }: { posting: Posting }) {
  return <Redirect to={hrefOf(posting)} replace />;
}

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
  });
  return (
    <Page title={title} back={{ href, label: postingWords.title }}>
      <CatalogueFormBody of={of} submit={submit}>
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

export function ChangePage() {
  return (
    <PostingLoader title={enterChange.title}>
      {(posting) => (isOurs(posting) ? <EnterChange posting={posting} /> : <ToPosting posting={posting} />)}
    </PostingLoader>
  );
}

/** A section at a time; what is entered stays when another section is chosen, and is applied for as a whole. */
function EnterChange({ posting }: { posting: Posting }) {
  const model = useCatalogue("posting");
  const { section: chosen } = useParams<{ section?: string }>();
  const [entered, setEntered] = useState<Content>(() => ({
    ...posting.content,
    received_on: todayIso(serverNow()),
  }));
  const section = (model.sections.some(({ key }) => key === chosen) ? chosen : model.sections[0]?.key) ?? "";
  const changed = sectionDifferences(model, posting.content, entered, false).map(({ title }) => title);
  return (
    <Page title={enterChange.title} back={{ href: hrefOf(posting), label: postingWords.title }}>
      <p className="mb-6">{enterChange.lead}</p>
      {changed.length > 0 ? <p className="mb-6 font-bold">{enterChange.changed(changed.join("、"))}</p> : null}
      <ChangeForm key={section} posting={posting} section={section} entered={entered} onEntered={setEntered} />
    </Page>
  );
}

interface ChangeFormProps {
  posting: Posting;
  section: string;
  /** The whole content as it is to become, so far, with how and when it came in. */
  entered: Content;
  onEntered: (content: Content) => void;
}

function ChangeForm({ posting, section, entered, onEntered }: ChangeFormProps) {
  const model = useCatalogue("posting");
  const [, navigate] = useLocation();
  const [warnings, setWarnings] = useState<Problem["errors"]>([]);
  const [content] = useState(entered);
  const moving = useRef(false); // to another section: nothing is sent yet
  const href = hrefOf(posting);
  const fields = useMemo(() => [...fieldsOf(model, section), ...originFields], [model, section]);
  const of = useCatalogueForm<unknown>({
    fields,
    content,
    send: async (typed) => {
      const all = { ...content, ...typed };
      if (moving.current) {
        onEntered(all);
        return { ok: true, status: 200, data: null };
      }
      const { channel, received_on, ...answers } = all as Record<string, unknown>;
      const whole = Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== null));
      const answer = await ask(
        api.POST("/staff/establishments/{establishment_number}/postings/{posting_id}/change-request", {
          params: pathOf(posting.establishment_number, posting.posting_id),
          body: {
            ...originOf({ channel, received_on }),
            content: whole as components["schemas"]["PostingContent"],
            confirmed_warnings: warnings.map(({ code }) => code),
          },
        }),
      );
      if (!answer.ok && answer.failure.kind === "problem" && answer.failure.type === "warnings-unconfirmed")
        setWarnings(answer.failure.errors);
      return answer;
    },
    onDone: () => navigate(href, { state: told(enterChange.done), replace: true }),
  });
  const move = async (to: string) => {
    if (of.busy) return; // what is under way is an application
    moving.current = true;
    await of.saveDraft(() => navigate(`${href}/change/${to}`, { replace: true }));
    moving.current = false;
  };
  return (
    <CatalogueFormBody
      of={of}
      submit={warnings.length > 0 ? enterChange.submitAnyway : enterChange.submit}
      notice={warnings.length > 0 ? <p className="my-4 font-bold">{enterChange.warnings}</p> : null}
    >
      <Chooser
        name="section"
        label={postingWords.content}
        options={model.sections.map(({ key, title }) => ({ value: key, label: title }))}
        current={section}
        submit={enterChange.open}
        onChoose={move}
      />
    </CatalogueFormBody>
  );
}
