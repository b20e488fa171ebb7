import { Link, Redirect, useParams } from "wouter";
import { fieldsOf, type Model, useCatalogue } from "../../form/catalogue";
import { progressOf } from "../../form/display";
import { form as words } from "../../messages/ja.posting";
import { commentsOf } from "../../posting/findings";
import { LawCheck, useLawCheck } from "../../posting/LawCheck";
import { Banner } from "../../ui/Banner";
import { Notice, useTold } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { type Task, TaskList } from "../../ui/TaskList";
import { EmployerPage } from "../frame/EmployerPage";
import { GroupedTasks } from "./GroupedTasks";
import { isMissing, LoadedPosting } from "./Loaded";
import { checkPosting, contentOf, correctedSections, findingsOf, type Posting, sectionOf, usePosting } from "./posting";

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
  const whole = commentsOf(posting)[""];
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
  const comments = commentsOf(posting);
  const law = useLawCheck(posting.posting_id, () => checkPosting(posting.posting_id));
  const corrected = new Set(correctedSections(posting));
  const correct = new Set(
    [
      ...Object.keys(comments).map((key) => sectionOf(model, key)),
      ...findingsOf(posting).map(({ field }) => sectionOf(model, field)),
    ]
      .filter((key): key is string => key !== undefined)
      .filter((key) => !corrected.has(key)),
  );
  const complete = (key: string) => progressOf(fieldsOf(model, key), content) === "complete";
  const filled = model.sections.filter(({ key }) => complete(key)).length;
  const ready = filled === model.sections.length;
  const last: Task = ready
    ? { key: "check", title: words.check, state: words.ready, tone: "blue", href: `${href}/check` }
    : { key: "check", title: words.check, state: words.notYet, support: words.notYetWhy };
  return (
    <>
      <p>{words.lead}</p>
      <p className="mt-2 font-bold">{words.done(filled, model.sections.length)}</p>
      <LawCheck of={law} />
      <GroupedTasks
        model={model}
        content={content}
        hrefOf={(section) => `${href}/edit/${section}`}
        correct={correct}
        findings={law.findings}
        comments={comments}
      />
      <div className="mt-8">
        <TaskList tasks={[last]} />
      </div>
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
