import { Link, Redirect, useParams } from "wouter";
import { fieldsOf, type Model, useCatalogue } from "../../form/catalogue";
import { type Progress, progressOf } from "../../form/display";
import { form as words } from "../../messages/ja.posting";
import { Banner } from "../../ui/Banner";
import { Notice, useTold } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { type Task, TaskList } from "../../ui/TaskList";
import { EmployerPage } from "../frame/EmployerPage";
import { isMissing, LoadedPosting } from "./Loaded";
import {
  commentsByField,
  contentOf,
  correctedSections,
  findingsOf,
  type Posting,
  sectionOf,
  usePosting,
} from "./posting";

const looks: Record<Progress | "correct", Pick<Task, "state"> & Required<Pick<Task, "tone">>> = {
  empty: { state: words.empty, tone: "neutral" },
  partial: { state: words.partial, tone: "blue" },
  complete: { state: words.complete, tone: "green" },
  correct: { state: words.correct, tone: "orange" },
};

export default function TaskListPage() {
  const { id } = useParams<{ id: string }>();
  return <EmployerPage>{() => <Tasks id={id} />}</EmployerPage>;
}

function Tasks({ id }: { id: string }) {
  const model = useCatalogue("posting");
  const loaded = usePosting(id);
  const posting = loaded.data;
  const tells = useTold() !== null;
  return (
    <Page
      title={isMissing(loaded) ? words.missing : words.titleNew}
      back={{ href: "/home", label: words.toHome }}
      banner={tells ? <Notice /> : posting?.state === "returned" ? <Returned posting={posting} /> : null}
    >
      <LoadedPosting of={loaded}>
        {(found) =>
          found.allowed.includes("edit") ? (
            <Sections model={model} posting={found} />
          ) : (
            <Redirect to={`/postings/${id}`} replace />
          )
        }
      </LoadedPosting>
    </Page>
  );
}

function Returned({ posting }: { posting: Posting }) {
  const whole = commentsByField(posting)[""];
  return (
    <Banner kind="warning" title={words.returnedTitle}>
      {whole ? (
        <p className="mb-3 whitespace-pre-line">
          <strong className="block">{words.office}</strong>
          {whole}
        </p>
      ) : null}
      <p>{words.returnedLead}</p>
    </Banner>
  );
}

function Sections({ model, posting }: { model: Model; posting: Posting }) {
  const content = contentOf(posting);
  const href = `/postings/${posting.posting_id}`;
  const comments = commentsByField(posting);
  const commented = new Set(Object.keys(comments).map((key) => sectionOf(model, key)));
  const found = new Set(findingsOf(posting).map(({ field }) => sectionOf(model, field)));
  const corrected = new Set(correctedSections(posting));
  const states = model.sections.map(({ key }) => {
    if ((commented.has(key) && !corrected.has(key)) || found.has(key)) return "correct";
    return progressOf(fieldsOf(model, key), content);
  });
  const filled = states.filter((state) => state === "complete").length;
  const ready = model.sections.every(({ key }) => progressOf(fieldsOf(model, key), content) === "complete");
  const tasks: Task[] = model.sections.map(({ key, title }, index) => ({
    key,
    title,
    support: firstComment(model, key, comments),
    ...looks[states[index] ?? "empty"],
    href: `${href}/edit/${key}`,
  }));
  tasks.push(
    ready
      ? { key: "check", title: words.check, state: words.ready, tone: "blue", href: `${href}/check` }
      : { key: "check", title: words.check, state: words.notYet, support: words.notYetWhy },
  );
  return (
    <>
      <p>{words.lead}</p>
      <p className="mt-2 mb-6 font-bold">{words.done(filled, model.sections.length)}</p>
      <TaskList tasks={tasks} />
      {posting.allowed.includes("discard") ? (
        <p className="mt-8">
          <Link className="link inline-block py-1" href={`${href}/discard`}>
            {words.discard}
          </Link>
        </p>
      ) : null}
    </>
  );
}

/** Staff's words on the task itself. */
function firstComment(model: Model, section: string, comments: Readonly<Record<string, string>>): string | undefined {
  const lines = fieldsOf(model, section)
    .filter(({ key }) => comments[key])
    .map(({ key, label }) => `${label}：${comments[key]}`);
  return lines.length > 0 ? lines.join("\n") : undefined;
}
