import { type ReactNode, Suspense, useMemo, useRef, useState } from "react";
import { type UseFormReturn, useWatch } from "react-hook-form";
import { useLocation } from "wouter";
import type { Answer } from "../api/client";
import { Conflict } from "../form/Conflict";
import { type Content, type FieldSpec, fieldsOf, type Model } from "../form/catalogue";
import { type Raw, toRaw } from "../form/check";
import { isSame, mergeTyped } from "../form/merge";
import { OccupationPicker } from "../form/OccupationPicker";
import { CatalogueFormBody } from "../form/render";
import { useCatalogueForm } from "../form/useCatalogueForm";
import { useWantedField } from "../form/useWantedField";
import { readStored, writeStored } from "../lib/stored";
import { home as homeWords } from "../messages/ja.home";
import { form as words } from "../messages/ja.posting";
import { Banner } from "../ui/Banner";
import { Button } from "../ui/Button";
import type { InputError } from "../ui/ErrorSummary";
import { told } from "../ui/Notice";
import { type Finding, toldFinding } from "./findings";
import { useFreshFindings } from "./useFreshFindings";
import { WorkplacePicker, type Workplaces } from "./WorkplacePicker";

/** A content as it stands on the server: a posting being written, or a change being drafted. */
export interface Saved {
  content: Content;
  version: number;
  /** Whether it may be edited now. */
  editable: boolean;
}

export interface ContentSectionProps {
  model: Model;
  section: string;
  saved: Saved;
  /** Tells drafts of one posting apart in this tab's memory. */
  keepAs: string;
  /** Staff's words by field key. */
  comments: Readonly<Record<string, string>>;
  /** The places of work that the establishment has named. */
  workplaces: Workplaces;
  /** What is known to be wrong before anything is sent. */
  findings?: readonly InputError[];
  load: () => Promise<Answer<Saved>>;
  save: (content: Content, version: number) => Promise<Answer<Saved>>;
  /** What the law says to a content; null when it cannot be asked. */
  check: (content: Content) => Promise<Finding[] | null>;
  /** The list of all sections, and the page that checks everything. */
  listHref: string;
  checkHref: string;
  toCheck: boolean;
  /** After 「次へ」 back to the list instead of on to the next section. */
  toList: boolean;
  /** Where 「保存して中断する」 leads, and what is told there besides that it is saved. */
  leaveHref: string;
  leaveText?: string;
  onSaved?: (fields: readonly FieldSpec[]) => void;
  /** Start anew with what is saved. */
  onTake: (saved: Saved) => void;
}

function isStale(answer: Answer<unknown>): boolean {
  return !answer.ok && answer.failure.kind === "problem" && answer.failure.type === "stale-version";
}

/**
 * One section of a long form: saved with each 「次へ」, checked against the law after each save. What the checks find is
 * shown beside the fields; pressing 「次へ」 again goes on (the applicant decides, the application itself is strict).
 */
export function ContentSection(props: ContentSectionProps) {
  const { model, section, saved, keepAs, comments, load, save } = props;
  const [, navigate] = useLocation();
  const fields = useMemo(() => fieldsOf(model, section), [model, section]);
  const [content] = useState(() => saved.content);
  const [restored, setRestored] = useState(() => hasUnsaved(keepAs, fields, content));
  const [conflict, setConflict] = useState<{ theirs: Saved; together: Content; disputed: FieldSpec[] } | null>(null);
  const [looked, setLooked] = useState(false); // saved, and something was found in it
  const on = useRef(saved); // what the next save is based on
  const began = useRef(saved.content); // what the inputs were filled with: only what differs from it was typed here
  const freshOf = useFreshFindings();

  const send = async (typed: Content): Promise<Answer<Saved>> => {
    const joined = (base: Saved) => mergeTyped(fields, began.current, typed, base.content);
    const put = async (base: Saved) => {
      const { content: together } = joined(base);
      const answer = await save(together, base.version);
      if (answer.ok) {
        on.current = answer.data;
        began.current = together;
        const raw = toRaw(fields, together);
        for (const { key } of fields) {
          if (key in typed && !isSame(together[key], typed[key])) of.form.setValue(key, raw[key] ?? null);
        }
      }
      return answer;
    };
    const answer = await put(on.current);
    if (!isStale(answer)) return answer;
    const latest = await load();
    if (!latest.ok || !latest.data.editable) return latest.ok ? answer : latest;
    // Somebody saved meanwhile. Where it was another field, or just what stands here, both belong together.
    const { content: together, disputed } = joined(latest.data);
    if (disputed.length === 0) return put(latest.data);
    setConflict({ theirs: latest.data, together, disputed: [...disputed] });
    return answer;
  };

  const index = model.sections.findIndex(({ key }) => key === section);
  const following = model.sections[index + 1];
  const toList = props.toList || !following;
  const nextHref = props.toCheck ? props.checkHref : toList ? props.listHref : `${props.listHref}/${following?.key}`;

  const of = useCatalogueForm<Saved>({
    fields,
    content,
    keepAs,
    ...(props.findings ? { findings: props.findings } : {}),
    send,
    onDone: async () => {
      props.onSaved?.(fields);
      const fresh = freshOf((await props.check(on.current.content)) ?? [], fields);
      setLooked(fresh.length > 0);
      if (fresh.length > 0) of.tell(fresh.map(toldFinding));
      else navigate(nextHref);
    },
  });

  useWantedField();

  const leave = () => of.saveDraft(() => navigate(props.leaveHref, { state: told(words.saved, props.leaveText) }));

  const takeSaved = (taken: Saved, typed: Content = taken.content) => {
    const more = fields.filter(({ key }) => !isSame(typed[key], taken.content[key]));
    writeStored(`form:${keepAs}`, more.length > 0 ? toRaw(more, typed) : null);
    setRestored(false);
    props.onTake({ ...taken });
  };

  /** Of what both have typed take the other's; what was typed here beside it stays, unsaved. */
  const takeDisputed = ({ theirs, together, disputed }: NonNullable<typeof conflict>) =>
    takeSaved(theirs, {
      ...together,
      ...Object.fromEntries(disputed.map(({ key }) => [key, theirs.content[key] ?? null])),
    });

  return (
    <CatalogueFormBody
      of={of}
      comments={comments}
      after={helpsOf(section, of.form, props.workplaces)}
      submit={props.toCheck ? words.nextToCheck : toList ? words.nextToList : words.next}
      actions={
        <Button look="outline" busy={of.busy} onClick={leave}>
          {words.saveAndLeave}
        </Button>
      }
      notice={
        conflict ? (
          <Conflict
            fields={conflict.disputed}
            theirs={conflict.theirs.content}
            mine={conflict.together}
            busy={of.busy}
            onOverwrite={() => {
              on.current = conflict.theirs;
              setConflict(null);
              void of.retry();
            }}
            onTake={() => takeDisputed(conflict)}
          />
        ) : looked ? (
          <p className="my-4 font-bold">{words.savedButLook}</p>
        ) : null
      }
    >
      {restored && of.errors.length === 0 ? (
        <Banner kind="info" title={words.unsaved}>
          <p>{words.unsavedText}</p>
          <Button look="text" onClick={() => takeSaved(saved)}>
            {words.useSaved}
          </Button>
        </Banner>
      ) : null}
    </CatalogueFormBody>
  );
}

/** What stands below single fields of a section and helps to fill them. */
export function helpsOf(section: string, form: UseFormReturn<Raw>, workplaces: Workplaces): Record<string, ReactNode> {
  if (section === "work")
    return {
      duties: <Preview form={form} />,
      occupation_codes: (
        <Suspense fallback={null}>
          <OccupationPicker form={form} field="occupation_codes" />
        </Suspense>
      ),
    };
  return section === "workplace" ? { workplace: <WorkplacePicker form={form} places={workplaces} /> } : {};
}

/** Whether this tab still holds something typed here that was never saved. */
function hasUnsaved(keepAs: string, fields: readonly FieldSpec[], content: Content): boolean {
  const kept = readStored<Raw>(`form:${keepAs}`) ?? {};
  const known = toRaw(fields, content);
  return Object.entries(kept).some(([key, value]) => !isSame(value, known[key]));
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
