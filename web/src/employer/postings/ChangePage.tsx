import { useState } from "react";
import { Redirect, useParams } from "wouter";
import type { Failure } from "../../api/client";
import { type Model, useCatalogue } from "../../form/catalogue";
import { differences } from "../../form/difference";
import { form as formWords } from "../../messages/ja.posting";
import { change as words } from "../../messages/ja.requests";
import { commentsOf } from "../../posting/findings";
import { useLawCheck } from "../../posting/LawCheck";
import { Banner } from "../../ui/Banner";
import { Actions, Button } from "../../ui/Button";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { Notice, useTold } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { TaskList } from "../../ui/TaskList";
import { EmployerPage } from "../frame/EmployerPage";
import { isEditable, isWaiting, saveChange, savedOf } from "./change";
import { GroupedTasks } from "./GroupedTasks";
import {
  checkPosting,
  contentOf,
  type Posting,
  type RequestView,
  sectionOf,
  titleOf,
  usePosting,
  useRequests,
} from "./posting";

export default function ChangePage() {
  const { id } = useParams<{ id: string }>();
  return <EmployerPage>{() => <Change key={id} id={id} />}</EmployerPage>;
}

function Change({ id }: { id: string }) {
  const model = useCatalogue("posting");
  const posting = usePosting(id);
  const requests = useRequests(id);
  const tells = useTold() !== null;
  const change = requests.data?.change ?? null;
  const whole = commentsOf(change)[""];
  const failure = posting.failure ?? requests.failure;
  return (
    <Page
      title={words.title}
      back={{ href: `/postings/${id}`, label: words.toPosting }}
      banner={
        tells ? (
          <Notice />
        ) : change?.state === "returned" ? (
          <Banner kind="warning" title={words.returnedTitle}>
            {whole ? <p className="whitespace-pre-line">{whole}</p> : null}
            <p>{formWords.returnedLead}</p>
          </Banner>
        ) : null
      }
    >
      {posting.data && requests.data ? (
        !posting.data.allowed.includes("request") ? (
          <Redirect to={`/postings/${id}`} replace />
        ) : isWaiting(change) ? (
          <p>{words.waiting}</p>
        ) : isEditable(change) ? (
          <Sections model={model} posting={posting.data} change={change} />
        ) : (
          <Start posting={posting.data} version={change?.version ?? 0} onStarted={requests.refresh} />
        )
      ) : failure ? (
        <FailureNotice
          failure={failure}
          retry={() => {
            posting.refresh();
            requests.refresh();
          }}
        />
      ) : (
        <Loading />
      )}
    </Page>
  );
}

/** Nothing is drafted yet: the published text is copied into a draft of its own. */
function Start({ posting, version, onStarted }: { posting: Posting; version: number; onStarted: () => void }) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const start = async () => {
    if (busy) return;
    setBusy(true);
    const answer = await saveChange(posting.posting_id, contentOf(posting), version);
    setBusy(false);
    // Begun in another window meanwhile: what is there is loaded.
    if (answer.ok || (answer.failure.kind === "problem" && answer.failure.status === 409)) onStarted();
    else setFailure(answer.failure);
  };
  return (
    <>
      <p className="font-bold">{titleOf(posting.content.occupation)}</p>
      <p className="mt-2">{words.startLead}</p>
      <p className="mt-2">{words.notice}</p>
      {failure ? <FailureNotice failure={failure} of="send" retry={start} busy={busy} /> : null}
      <Actions>
        <Button busy={busy} onClick={start}>
          {words.start}
        </Button>
      </Actions>
    </>
  );
}

function Sections({ model, posting, change }: { model: Model; posting: Posting; change: RequestView }) {
  const id = posting.posting_id;
  const { content } = savedOf(change);
  const comments = commentsOf(change);
  const { findings } = useLawCheck(`${id}/${change.version}`, () => checkPosting(id, content));
  const changed = differences(model.fields, contentOf(posting), content).filter(({ kind }) => kind !== "same");
  return (
    <>
      <p>{words.lead}</p>
      <GroupedTasks
        model={model}
        content={content}
        hrefOf={(section) => `/postings/${id}/change/${section}`}
        correct={new Set(Object.keys(comments).map((key) => sectionOf(model, key) ?? ""))}
        findings={findings}
        comments={comments}
        changed={new Set(changed.map(({ key }) => sectionOf(model, key) ?? ""))}
      />
      <div className="mt-8">
        <TaskList
          tasks={[
            {
              key: "check",
              title: words.check,
              state: formWords.ready,
              tone: "blue",
              href: `/postings/${id}/change/check`,
            },
          ]}
        />
      </div>
    </>
  );
}
