import { useEffect, useMemo, useRef, useState } from "react";
import { useLocation, useParams } from "wouter";
import { type Answer, api, ask, type Problem, serverNow } from "../../api/client";
import type { components } from "../../api/schema";
import { Conflict } from "../../form/Conflict";
import { type Content, fieldsOf, type Model, useCatalogue } from "../../form/catalogue";
import { sectionDifferences } from "../../form/difference";
import { type Merged, merge, entered as withoutBlanks } from "../../form/merge";
import { CatalogueFormBody } from "../../form/render";
import { useCatalogueForm } from "../../form/useCatalogueForm";
import { todayIso } from "../../lib/date";
import { readStored, writeStored } from "../../lib/stored";
import { form as formWords } from "../../messages/ja.posting";
import { posting as postingWords, enterChange as words } from "../../messages/ja.staff-postings";
import { helpsOf } from "../../posting/ContentSection";
import { commentsOf, type Finding, fieldKeyOf, toldFinding } from "../../posting/findings";
import { LawCheck, type LawCheckState } from "../../posting/LawCheck";
import { useFreshFindings } from "../../posting/useFreshFindings";
import { Banner } from "../../ui/Banner";
import { Button } from "../../ui/Button";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { told } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { checkEntry } from "../entries/entry";
import { workplacesOf } from "../establishments/useEstablishment";
import { Chooser } from "../frame/Chooser";
import { PostingLoader, ToPosting } from "./PostingLoader";
import {
  hrefOf,
  isOurs,
  loadPosting,
  loadRequests,
  originFields,
  originOf,
  type Posting,
  pathOf,
  type Requests,
  useRequests,
} from "./posting";

type Change = Requests["change"];

export default function ChangePage() {
  return (
    <PostingLoader title={words.title}>
      {(posting) => (isOurs(posting) ? <WithRequest posting={posting} /> : <ToPosting posting={posting} />)}
    </PostingLoader>
  );
}

function WithRequest({ posting }: { posting: Posting }) {
  const { data, failure, refresh } = useRequests(posting.establishment_number, posting.posting_id);
  if (data?.change && ["submitted", "in_review"].includes(data.change.state)) return <ToPosting posting={posting} />;
  if (data) return <EnterChange posting={posting} change={data.change} refresh={refresh} />;
  return (
    <Page title={words.title} back={{ href: hrefOf(posting), label: postingWords.title }}>
      {failure ? <FailureNotice failure={failure} retry={refresh} /> : <Loading />}
    </Page>
  );
}

/** What is being entered. */
interface Work {
  /** The published text: what differs from it is the change. */
  began: Content;
  /** What the input started from: the published text, or what was sent back. */
  from: Content;
  /** As of which version of the request (0: there was none), and of the posting. */
  version: number;
  posting_version: number;
  content: Content;
}

/** From what was sent back, if something was; else from the published text. */
function begin(posting: Posting, change: Change): Work {
  const returned = isReturned(change) ? change : null;
  const origin = { channel: returned?.channel, received_on: todayIso(serverNow()) };
  const began = posting.content as Content;
  const from = { ...began, ...absentIn(began, returned) };
  const versions = { version: change?.version ?? 0, posting_version: posting.version };
  return { began, from, ...versions, content: { ...from, ...origin } };
}

const isReturned = (change: Change) => change?.state === "returned";

/** The returned text as a whole: what it leaves out is no longer said. */
function absentIn(began: Content, returned: Change): Content {
  if (!returned?.content) return {};
  return { ...Object.fromEntries(Object.keys(began).map((key) => [key, null])), ...returned.content };
}

/** A section at a time; what is entered stays in this tab until it is applied for as a whole. */
function EnterChange({ posting, change, refresh }: { posting: Posting; change: Change; refresh: () => void }) {
  const model = useCatalogue("posting");
  const { section: chosen } = useParams<{ section?: string }>();
  // What was sent back is begun anew each time; what somebody has begun himself waits for him.
  const [keepAs] = useState(
    () => `change-entry/${posting.posting_id}${isReturned(change) ? `/${change?.version}` : ""}`,
  );
  const [work, setWork] = useState<Work>(() => readStored<Work>(keepAs) ?? begin(posting, change));
  const [round, setRound] = useState(0); // the form starts anew with what was taken from elsewhere
  const [joined, setJoined] = useState(false); // with what a colleague had entered, and was sent back meanwhile
  const keep = (next: Work | null) => {
    writeStored(keepAs, next);
    if (next) setWork(next);
  };
  const anew = (next: Work) => {
    for (const { key } of model.sections) writeStored(`form:${keepAs}/${key}`, null);
    keep(next);
    setRound((n) => n + 1);
  };
  const section = (model.sections.some(({ key }) => key === chosen) ? chosen : model.sections[0]?.key) ?? "";
  const changed = sectionDifferences(model, work.began, work.content, false).map(({ title }) => title);
  const comments = commentsOf(change);
  const commented = model.sections.filter(({ key }) => fieldsOf(model, key).some((field) => field.key in comments));
  const check = (content: Content) => checkEntry(posting.establishment_number, posting.posting_id, answersOf(content));
  return (
    <Page title={words.title} back={{ href: hrefOf(posting), label: postingWords.title }}>
      {isReturned(change) ? (
        <SentBack joined={joined} whole={comments[""]} sections={commented.map(({ title }) => title)} />
      ) : null}
      <p className="mb-6">{words.lead}</p>
      {changed.length > 0 ? (
        <div className="mb-6">
          <p className="font-bold">{words.changed(changed.join("、"))}</p>
          <Button
            look="text"
            onClick={() => {
              anew(begin(posting, change));
              writeStored(keepAs, null);
            }}
          >
            {words.restart}
          </Button>
        </div>
      ) : null}
      <ChangeForm
        key={`${section} ${round}`}
        posting={posting}
        section={section}
        work={work}
        keepAs={keepAs}
        comments={comments}
        check={check}
        onEntered={keep}
        onAnew={anew}
        onReturned={(next) => {
          refresh(); // for the words with which it was sent back
          if (!next) return;
          setJoined(true);
          anew(next);
        }}
      />
    </Page>
  );
}

interface SentBackProps {
  joined: boolean;
  /** What was said of the change as a whole. */
  whole: string | undefined;
  sections: readonly string[];
}

function SentBack({ joined, whole, sections }: SentBackProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (joined) box.current?.focus(); // the form that had the focus has started anew
  }, [joined]);
  return (
    <div ref={box} tabIndex={-1}>
      <Banner kind="warning" title={joined ? words.joined : words.returned} announce={joined}>
        {whole ? <p className="whitespace-pre-line">{whole}</p> : null}
        {sections.length > 0 ? <p>{words.commented(sections.join("、"))}</p> : null}
      </Banner>
    </div>
  );
}

/** Findings elsewhere than in the section that is shown; there they stand beside the fields. */
function Found({ model, section, findings }: { model: Model; section: string; findings: readonly Finding[] }) {
  const elsewhere = findings.filter(({ field }) => placeOf(model, fieldKeyOf(field))?.key !== section);
  if (elsewhere.length === 0) return null;
  return (
    <ul className="mt-2 list-disc pl-5">
      {elsewhere.map((one) => (
        <li key={`${one.rule} ${one.message}`}>{withPlace(model, section, one.field, toldFinding(one).message)}</li>
      ))}
    </ul>
  );
}

function placeOf(model: Model, key: string) {
  const section = model.fields.find((field) => field.key === key)?.section;
  return model.sections.find((one) => one.key === section);
}

/** The words with the title of their section, where that is not the one on the page. */
function withPlace(model: Model, section: string, field: string, message: string): string {
  const place = placeOf(model, fieldKeyOf(field));
  return place && place.key !== section ? `${place.title}：${message}` : message;
}

/** The content without how and when it came in. */
function answersOf({ channel: _, received_on: __, ...answers }: Content): Content {
  return answers;
}

interface ChangeFormProps {
  posting: Posting;
  section: string;
  work: Work;
  keepAs: string;
  comments: Readonly<Record<string, string>>;
  check: (content: Content) => Promise<Finding[] | null>;
  /** null: it has been applied for. */
  onEntered: (work: Work | null) => void;
  onAnew: (work: Work) => void;
  /** Another's change was sent back meanwhile; `work`: both together, null while something of it is disputed. */
  onReturned: (work: Work | null) => void;
}

interface Dispute extends Merged {
  work: Work;
  theirs: Content;
}

function ChangeForm(props: ChangeFormProps) {
  const { posting, section, work, keepAs, comments, check, onEntered, onAnew, onReturned } = props;
  const model = useCatalogue("posting");
  const [, navigate] = useLocation();
  const [warnings, setWarnings] = useState<Problem["errors"]>([]);
  const [dispute, setDispute] = useState<Dispute | null>(null);
  const [looked, setLooked] = useState(false); // kept, and something was found in it
  const [law, setLaw] = useState<Pick<LawCheckState, "findings" | "checked">>({ findings: [], checked: "no" });
  const [content] = useState(work.content);
  const keeping = useRef(false); // to look at it, or on the way to another section: nothing is sent yet
  const latest = useRef(work); // what the next application starts from, and holds
  const settled = useRef<Work | null>(null); // as chosen in a dispute: goes as it is
  const freshOf = useFreshFindings();
  const { establishment_number: number, posting_id: id } = posting;
  const href = hrefOf(posting);
  const fields = useMemo(() => [...fieldsOf(model, section), ...originFields], [model, section]);

  const put = async (next: Work): Promise<Answer<unknown>> => {
    latest.current = next;
    const { channel, received_on, ...answers } = next.content;
    const answer = await ask(
      api.POST("/staff/establishments/{establishment_number}/postings/{posting_id}/change-request", {
        params: pathOf(number, id),
        body: {
          ...originOf({ channel, received_on }),
          version: next.version,
          posting_version: next.posting_version,
          content: withoutBlanks(answers) as components["schemas"]["PostingContent"],
          confirmed_warnings: warnings.map(({ code }) => code),
        },
      }),
    );
    if (answer.ok || answer.failure.kind !== "problem") return answer;
    const { failure } = answer;
    if (failure.type === "stale-version") return again(next, answer);
    if (failure.type === "warnings-unconfirmed") setWarnings(failure.errors);
    const errors = failure.errors.map((one) => ({
      ...one,
      message: withPlace(model, section, one.field, one.message),
    }));
    return { ok: false, failure: { ...failure, errors } };
  };

  /**
   * Another change was accepted, or sent back, meanwhile: what only one of the two touches goes together by itself. What
   * was sent back is not applied for again before its words have been read.
   */
  const again = async (mine: Work, refused: Answer<unknown>): Promise<Answer<unknown>> => {
    const [now, requests] = await Promise.all([loadPosting(number, id), loadRequests(number, id)]);
    if (!now.ok) return now;
    if (!requests.ok) return requests;
    if (!isOurs(now.data)) return refused;
    const { change } = requests.data;
    const fresh = begin(now.data, change);
    const from = isReturned(change) ? mine.from : mine.began; // what was sent back to me is mine once it is nobody's
    const merged = merge(model.fields, from, mine.content, fresh.from);
    const { channel, received_on } = mine.content;
    const next = { ...fresh, content: { ...merged.content, channel, received_on } };
    const moved = mine.version !== next.version || mine.posting_version !== next.posting_version;
    const agree = merged.disputed.length === 0;
    if (isReturned(change) && mine.version !== next.version) onReturned(agree ? next : null);
    else if (agree && moved) return put(next);
    if (!agree) setDispute({ ...merged, work: next, theirs: fresh.from });
    return refused;
  };

  const of = useCatalogueForm<unknown>({
    fields,
    content,
    keepAs: `${keepAs}/${section}`,
    send: async (typed) => {
      const mine = settled.current ?? { ...latest.current, content: { ...latest.current.content, ...typed } };
      settled.current = null;
      if (!keeping.current) return put(mine);
      latest.current = mine;
      return { ok: true, status: 200, data: null };
    },
    onDone: () => {
      onEntered(null);
      navigate(href, { state: told(words.done), replace: true });
    },
  });

  /** Keeps what is typed, then asks what the law says to all of it. */
  const look = async (then: (found: Finding[] | null) => void) => {
    if (of.busy) return; // what is under way is an application
    keeping.current = true;
    await of.saveDraft(async () => {
      onEntered(latest.current);
      then(await check(latest.current.content));
    });
    keeping.current = false;
  };
  const move = (to: string) =>
    look((found) => {
      const fresh = freshOf(found ?? [], fields);
      setLooked(fresh.length > 0);
      if (fresh.length > 0) of.tell(fresh.map(toldFinding));
      else navigate(`${href}/change/${to}`, { replace: true });
    });
  const askLaw = () =>
    look((found) => {
      setLaw({ findings: found ?? [], checked: found ? "done" : "failed" });
      const here = (found ?? []).filter(({ field }) => placeOf(model, fieldKeyOf(field))?.key === section);
      if (here.length > 0) of.tell(here.map(toldFinding));
    });

  return (
    <CatalogueFormBody
      of={of}
      comments={comments}
      after={helpsOf(section, of.form, workplacesOf(number))}
      submit={warnings.length > 0 ? words.submitAnyway : words.submit}
      notice={
        dispute ? (
          <Conflict
            fields={dispute.disputed}
            theirs={dispute.theirs}
            mine={dispute.work.content}
            busy={of.busy}
            onOverwrite={() => {
              settled.current = dispute.work;
              setDispute(null);
              void of.retry();
            }}
            onTake={() => {
              const given = Object.fromEntries(dispute.disputed.map(({ key }) => [key, dispute.theirs[key] ?? null]));
              onAnew({ ...dispute.work, content: { ...dispute.work.content, ...given } });
            }}
          />
        ) : warnings.length > 0 ? (
          <p className="my-4 font-bold">{words.warnings}</p>
        ) : looked ? (
          <p className="my-4 font-bold">{formWords.savedButLook}</p>
        ) : null
      }
    >
      <div className="mb-6">
        <LawCheck of={{ ...law, ask: () => void askLaw() }} />
        <Found model={model} section={section} findings={law.findings} />
      </div>
      <Chooser
        name="section"
        label={postingWords.content}
        options={model.sections.map(({ key, title }) => ({ value: key, label: title }))}
        current={section}
        submit={words.open}
        onChoose={move}
      />
    </CatalogueFormBody>
  );
}
