import { type ReactNode, useMemo, useState } from "react";
import { Redirect, useLocation, useSearch } from "wouter";
import type { Answer, Failure } from "../api/client";
import type { Content, FieldSpec } from "../form/catalogue";
import { CatalogueFields, CatalogueFormBody } from "../form/render";
import { type CatalogueForm, useCatalogueForm } from "../form/useCatalogueForm";
import { readStored, writeStored } from "../lib/stored";
import { result as words } from "../messages/ja.results";
import { Banner } from "../ui/Banner";
import { Actions, Button, LinkButton } from "../ui/Button";
import { ErrorSummary, type InputError } from "../ui/ErrorSummary";
import { FailureNotice } from "../ui/FailureNotice";
import { Page } from "../ui/Page";
import { SummaryList } from "../ui/SummaryList";
import { contentOf, type ResultFacts, resultRows } from "./result";
import { Tell } from "./Tell";

export interface ResultGroup {
  key: string;
  /** Whose result it is, where the form asks for several. */
  title?: string;
  facts?: ReactNode;
  fields: readonly FieldSpec[];
  /** What stands in the inputs at first. */
  content: Content;
  registered: ResultFacts | null;
  version: number;
}

export interface ResultFlowProps<T> {
  title: string;
  tabTitle: string;
  /** Address of the form; its check is the same with `?step=check`. */
  here: string;
  back: { href: string; label: string };
  /** Under which name the input is kept in this tab. */
  name: string;
  groups: readonly ResultGroup[];
  head: ReactNode;
  /** A word against the input as a whole, before it is checked. */
  refuse?: (content: Content) => string | null;
  send: (content: Content) => Promise<Answer<T>>;
  onDone: (data: T) => void;
  /** Loads again what is registered: after a conflict the page shows what is true now. */
  refresh: () => void;
}

interface Draft {
  content: Content;
  versions: string;
}

/** Entering results: the form, then everything once more before it is registered. The input is kept until then. */
export function ResultFlow<T>(props: ResultFlowProps<T>) {
  const { name, groups } = props;
  const [errors, setErrors] = useState<readonly InputError[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const checking = new URLSearchParams(useSearch()).get("step") === "check";
  const versions = versionsOf(groups);
  const draft = readStored<Draft>(storedAs(name));
  const forget = () => {
    setErrors([]);
    setFailure(null);
  };
  if (!checking) return <Form {...props} draft={draft} errors={errors} onChecked={forget} />;
  if (!draft) return <Redirect to={props.here} replace />;
  return (
    <Check
      {...props}
      draft={draft}
      stale={draft.versions !== versions}
      errors={errors}
      failure={failure}
      setErrors={setErrors}
      setFailure={setFailure}
    />
  );
}

const storedAs = (name: string) => `result:${name}`;
const versionsOf = (groups: readonly ResultGroup[]) => groups.map(({ key, version }) => `${key}:${version}`).join();

interface FormProps<T> extends ResultFlowProps<T> {
  draft: Draft | null;
  errors: readonly InputError[];
  onChecked: () => void;
}

function Form<T>({ title, tabTitle, here, back, name, groups, head, refuse, draft, errors, onChecked }: FormProps<T>) {
  const [, navigate] = useLocation();
  // What was there when the form was opened: a later answer of the server must not change what is being typed.
  const [opened] = useState(() => ({ groups, versions: draft?.versions ?? versionsOf(groups) }));
  const fields = useMemo(() => opened.groups.flatMap((group) => group.fields), [opened]);
  const [content] = useState<Content>(() =>
    Object.assign({}, ...opened.groups.map((group) => group.content), draft?.content),
  );
  const of = useCatalogueForm<null>({
    fields,
    content,
    keepAs: `result/${name}`,
    findings: errors,
    send: async (typed) => {
      const refused = refuse?.(typed);
      return refused ? refusal(refused) : { ok: true, data: null, status: 200 };
    },
    onDone: (_, typed) => {
      writeStored(storedAs(name), { content: typed, versions: opened.versions } satisfies Draft);
      onChecked();
      navigate(`${here}?step=check`);
    },
  });
  const single = opened.groups.length === 1 && !opened.groups[0]?.title;
  return (
    <Page title={title} tabTitle={tabTitle} view="form" back={back}>
      {single ? (
        <CatalogueFormBody of={of} submit={words.toCheck}>
          {head}
          <Tell />
        </CatalogueFormBody>
      ) : (
        <form noValidate onSubmit={of.submit}>
          <ErrorSummary errors={of.errors} attempt={of.attempt} />
          {head}
          <Tell />
          {opened.groups.map((group) => (
            <Group key={group.key} group={group} of={of} />
          ))}
          <Actions>
            <Button type="submit" busy={of.busy}>
              {words.toCheck}
            </Button>
          </Actions>
        </form>
      )}
    </Page>
  );
}

function Group({ group, of }: { group: ResultGroup; of: CatalogueForm }) {
  return (
    <section className="mb-8 border-t-2 border-solid-gray-600 pt-6" aria-labelledby={`group-${group.key}`}>
      <h2 id={`group-${group.key}`} className="mb-2">
        {group.title}
      </h2>
      {group.facts}
      <CatalogueFields of={{ ...of, fields: group.fields }} />
    </section>
  );
}

interface CheckProps<T> extends ResultFlowProps<T> {
  draft: Draft;
  stale: boolean;
  errors: readonly InputError[];
  failure: Failure | null;
  setErrors: (errors: readonly InputError[]) => void;
  setFailure: (failure: Failure | null) => void;
}

function Check<T>(props: CheckProps<T>) {
  const { here, name, groups, draft, stale, errors, failure, send, onDone, refresh, setErrors, setFailure } = props;
  const [busy, setBusy] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const changed = failure?.kind === "problem" && failure.type === "stale-version";
  const conflict = stale || changed;
  const register = async () => {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    setErrors([]);
    const answer = await send(draft.content);
    setBusy(false);
    if (answer.ok) {
      onDone(answer.data); // first: without its draft this page would lead back to the form
      writeStored(storedAs(name), null);
    } else if (answer.failure.kind === "problem" && answer.failure.status === 422) {
      const { detail, errors: found } = answer.failure;
      const all = found.length > 0 ? found : [{ field: "", message: detail }];
      setErrors(all.map(({ field, message }) => ({ field: field.replace(/^body\./, ""), message })));
      setAttempt(attempt + 1);
    } else {
      setFailure(answer.failure);
      if (answer.failure.kind === "problem" && answer.failure.status === 409) refresh();
    }
  };
  return (
    <Page
      title={words.checkTitle}
      view="check"
      back={{ href: here, label: words.edit }}
      banner={
        conflict && errors.length === 0 ? (
          <Banner kind="warning" title={words.staleTitle} announce>
            {words.staleText}
          </Banner>
        ) : null
      }
    >
      <ErrorSummary errors={errors.map((error) => ({ ...error, href: here }))} attempt={attempt} />
      <p className="mb-6">{words.checkLead}</p>
      <Tell />
      {groups
        .filter((group) => group.title === undefined || asksNow(group, draft.content))
        .map((group) => (
          <div key={group.key}>
            <SummaryList
              title={group.title ?? words.entered}
              href={here}
              rows={resultRows(draft.content, group.fields)}
            />
            {conflict && group.registered ? (
              <SummaryList title={words.current} rows={resultRows(contentOf(group.registered))} />
            ) : null}
          </div>
        ))}
      {failure && !changed ? <FailureNotice failure={failure} of="send" retry={register} busy={busy} /> : null}
      <Actions>
        <Button busy={busy} onClick={register}>
          {conflict ? words.replace : words.register}
        </Button>
        <LinkButton look="outline" href={here}>
          {words.edit}
        </LinkButton>
      </Actions>
    </Page>
  );
}

function asksNow(group: ResultGroup, content: Content): boolean {
  const result = content[group.fields[0]?.key ?? ""];
  return result === "hired" || result === "not_hired";
}

function refusal(message: string): Answer<never> {
  const failure = { type: "invalid-input", title: "", status: 422, detail: message, instance: "", errors: [] };
  return { ok: false, failure: { kind: "problem", ...failure } };
}
