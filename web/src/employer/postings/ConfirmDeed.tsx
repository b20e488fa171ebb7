import { useState } from "react";
import { Redirect, useLocation, useParams } from "wouter";
import type { Answer, Failure } from "../../api/client";
import { form } from "../../messages/ja.posting";
import { ConfirmPage } from "../../ui/ConfirmPage";
import { told } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { EmployerPage } from "../frame/EmployerPage";
import { isMissing, LoadedPosting } from "./Loaded";
import { loadPosting, type Posting, titleOf, usePosting } from "./posting";

interface Words {
  title: string;
  text: (name: string) => string;
  effects: readonly string[];
  confirm: string;
  back: string;
}

export interface ConfirmDeedProps {
  event: "withdraw" | "discard";
  words: Words;
  send: (posting: Posting) => Promise<Answer<unknown>>;
  doneHref: string;
  done: string;
  /** Whether the deed is already done: sent twice, or an answer that was lost. null = the posting is gone. */
  isDone: (posting: Posting | null) => boolean;
}

/** Something that cannot be taken back, with the posting it concerns (ui rule 19). */
export function ConfirmDeed(props: ConfirmDeedProps) {
  const { id } = useParams<{ id: string }>();
  return <EmployerPage>{() => <Ask key={id} id={id} {...props} />}</EmployerPage>;
}

function Ask({ id, event, words, send, doneHref, done, isDone }: ConfirmDeedProps & { id: string }) {
  const [, navigate] = useLocation();
  const loaded = usePosting(id);
  const [fresh, setFresh] = useState<Posting | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const posting = fresh ?? loaded.data;
  if (!posting)
    return (
      <Page title={isMissing(loaded) ? form.missing : words.title}>
        <LoadedPosting of={loaded}>{() => null}</LoadedPosting>
      </Page>
    );
  if (!posting.allowed.includes(event)) return <Redirect to={`/postings/${id}`} replace />;

  const finish = () => navigate(doneHref, { replace: true, state: told(done) });
  const act = async () => {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    const answer = await send(posting);
    if (answer.ok) return finish();
    const refused = answer.failure.kind === "problem" ? answer.failure.status : 0;
    if (refused === 404 || refused === 409) {
      const now = await loadPosting(id);
      const gone = !now.ok && now.failure.kind === "problem" && now.failure.status === 404;
      if (isDone(now.ok ? now.data : gone ? null : posting)) return finish();
      if (now.ok) setFresh(now.data); // the next press acts on what is true now
    }
    setFailure(answer.failure);
    setBusy(false);
  };
  return (
    <ConfirmPage
      title={words.title}
      confirm={words.confirm}
      danger
      backHref={`/postings/${id}`}
      backLabel={words.back}
      busy={busy}
      failure={failure}
      onConfirm={act}
    >
      <p>{words.text(titleOf(posting.content.occupation))}</p>
      <ul>
        {words.effects.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </ConfirmPage>
  );
}
