import { useEffect, useMemo, useRef, useState } from "react";
import { type UseFormReturn, useWatch } from "react-hook-form";
import { Redirect, useLocation, useParams, useSearch } from "wouter";
import type { Answer } from "../../api/client";
import { type Content, type FieldSpec, fieldsOf, type Model, useCatalogue } from "../../form/catalogue";
import { type Raw, toRaw } from "../../form/check";
import { CatalogueFormBody } from "../../form/render";
import { useCatalogueForm } from "../../form/useCatalogueForm";
import { readStored, writeStored } from "../../lib/stored";
import { action } from "../../messages/ja";
import { home as homeWords } from "../../messages/ja.home";
import { form as words } from "../../messages/ja.posting";
import { Banner } from "../../ui/Banner";
import { Button } from "../../ui/Button";
import { focusField } from "../../ui/ErrorSummary";
import { NotFoundPage } from "../../ui/NotFoundPage";
import { told } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { EmployerPage } from "../frame/EmployerPage";
import { Conflict } from "./Conflict";
import { isMissing, LoadedPosting } from "./Loaded";
import { isSame } from "./merge";
import {
  commentsByField,
  contentOf,
  dropFindings,
  fieldKeyOf,
  findingsOf,
  loadPosting,
  noteCorrected,
  type Posting,
  savePosting,
  usePosting,
} from "./posting";

export default function SectionPage() {
  const { id, section } = useParams<{ id: string; section: string }>();
  const model = useCatalogue("posting");
  if (!model.sections.some(({ key }) => key === section)) return <NotFoundPage homeHref="/home" />;
  return (
    <EmployerPage>{() => <Section key={`${id}/${section}`} id={id} section={section} model={model} />}</EmployerPage>
  );
}

interface SectionProps {
  id: string;
  section: string;
  model: Model;
}

function Section({ id, section, model }: SectionProps) {
  const loaded = usePosting(id);
  const [taken, setTaken] = useState<Posting | null>(null);
  const title = model.sections.find(({ key }) => key === section)?.title ?? "";
  const back = new URLSearchParams(useSearch()).get("back");
  return (
    <Page
      title={isMissing(loaded) ? words.missing : title}
      back={
        back === "check"
          ? { href: `/postings/${id}/check`, label: action.back }
          : { href: `/postings/${id}/edit`, label: words.back }
      }
    >
      <LoadedPosting of={loaded}>
        {(posting) =>
          posting.allowed.includes("edit") ? (
            <SectionForm
              key={taken?.version ?? 0}
              posting={taken ?? posting}
              section={section}
              model={model}
              toCheck={back === "check"}
              onTake={setTaken}
            />
          ) : (
            <Redirect to={`/postings/${id}`} replace />
          )
        }
      </LoadedPosting>
    </Page>
  );
}

interface SectionFormProps {
  posting: Posting;
  section: string;
  model: Model;
  toCheck: boolean;
  /** Start anew with what is saved. */
  onTake: (saved: Posting) => void;
}

function isStale(answer: Answer<unknown>): boolean {
  return !answer.ok && answer.failure.kind === "problem" && answer.failure.type === "stale-version";
}

function SectionForm({ posting, section, model, toCheck, onTake }: SectionFormProps) {
  const [, navigate] = useLocation();
  const search = useSearch();
  const id = posting.posting_id;
  const keepAs = `posting/${id}/${section}`;
  const fields = useMemo(() => fieldsOf(model, section), [model, section]);
  const [content] = useState(() => contentOf(posting));
  const [restored, setRestored] = useState(() => hasUnsaved(keepAs, fields, content));
  const [conflict, setConflict] = useState<{ theirs: Posting; mine: Content } | null>(null);
  const on = useRef(posting); // what the next save is based on
  const comments = commentsByField(posting);
  const findings = findingsOf(posting).filter(({ field }) => fields.some(({ key }) => key === fieldKeyOf(field)));

  const send = async (typed: Record<string, unknown>) => {
    const save = (base: Posting) => savePosting(id, { ...contentOf(base), ...typed }, base.version);
    const answer = await save(on.current);
    if (!isStale(answer)) return answer;
    const latest = await loadPosting(id);
    if (!latest.ok || !latest.data.allowed.includes("edit")) return latest.ok ? answer : latest;
    // Somebody saved meanwhile. Where it was another section, or just what stands here, both belong together.
    const theirs = contentOf(latest.data);
    const disputed = fields.some(
      ({ key }) => !isSame(theirs[key], contentOf(on.current)[key]) && !isSame(theirs[key], typed[key]),
    );
    if (!disputed) return save(latest.data);
    setConflict({ theirs: latest.data, mine: typed });
    return answer;
  };

  const of = useCatalogueForm<Posting>({
    fields,
    content,
    keepAs,
    findings,
    send,
    onDone: () => {
      dropFindings(id, fields);
      if (fields.some(({ key }) => comments[key])) noteCorrected(posting, section);
      navigate(nextHref());
    },
  });

  const listHref = `/postings/${id}/edit`;
  const index = model.sections.findIndex(({ key }) => key === section);
  const following = model.sections[index + 1];
  const toList = posting.state === "returned" || !following;
  const nextHref = () => (toCheck ? `/postings/${id}/check` : toList ? listHref : `${listHref}/${following?.key}`);

  const wanted = new URLSearchParams(search).get("field");
  useEffect(() => {
    if (!wanted) return;
    const timer = setTimeout(() => focusField(wanted)); // after the page has taken the focus to its heading
    return () => clearTimeout(timer);
  }, [wanted]);

  const leave = () =>
    of.saveDraft(() =>
      navigate(posting.state === "returned" ? "/home/applying" : "/home/drafts", {
        state: told(words.saved, words.savedText),
      }),
    );

  const takeSaved = (saved: Posting) => {
    writeStored(`form:${keepAs}`, null);
    setRestored(false);
    onTake({ ...saved });
  };

  return (
    <CatalogueFormBody
      of={of}
      comments={comments}
      after={section === "work" ? { duties: <Preview form={of.form} /> } : {}}
      submit={toCheck ? words.nextToCheck : toList ? words.nextToList : words.next}
      actions={
        <Button look="outline" busy={of.busy} onClick={leave}>
          {words.saveAndLeave}
        </Button>
      }
      notice={
        conflict ? (
          <Conflict
            fields={fields}
            theirs={contentOf(conflict.theirs)}
            mine={conflict.mine}
            busy={of.busy}
            onOverwrite={() => {
              on.current = conflict.theirs;
              setConflict(null);
              void of.retry();
            }}
            onTake={() => takeSaved(conflict.theirs)}
          />
        ) : null
      }
    >
      {restored && of.errors.length === 0 ? (
        <Banner kind="info" title={words.unsaved}>
          <p>{words.unsavedText}</p>
          <Button look="text" onClick={() => takeSaved({ ...posting, version: posting.version })}>
            {words.useSaved}
          </Button>
        </Banner>
      ) : null}
    </CatalogueFormBody>
  );
}

/** Whether this tab still holds something typed here that was never saved. */
function hasUnsaved(keepAs: string, fields: readonly FieldSpec[], content: Content): boolean {
  const kept = readStored<Raw>(`form:${keepAs}`);
  return kept !== null && !isSame(kept, toRaw(fields, content));
}

const SEEN_IN_LISTS = 90;

/** What seekers see of it in their lists: the occupation and the first 90 characters. */
function Preview({ form }: { form: UseFormReturn<Raw> }) {
  const [occupation, duties] = useWatch({ control: form.control, name: ["occupation", "duties"] });
  const text = String(duties ?? "").replace(/\s*\n\s*/g, " ");
  const letters = [...new Intl.Segmenter("ja", { granularity: "grapheme" }).segment(text)].map((one) => one.segment);
  const head = letters.slice(0, SEEN_IN_LISTS).join("");
  return (
    <section aria-labelledby="preview-title" className="rounded-12 bg-solid-gray-50 p-4">
      <h2 id="preview-title" className="text-base">
        {words.preview}
      </h2>
      {head || occupation ? (
        <div className="mt-2 rounded-8 border border-solid-gray-420 bg-white p-4">
          <p className="font-bold">{String(occupation || homeWords.noOccupation)}</p>
          <p>
            {head}
            {letters.length > SEEN_IN_LISTS ? "…" : ""}
          </p>
        </div>
      ) : (
        <p className="mt-2">{words.previewEmpty}</p>
      )}
    </section>
  );
}
