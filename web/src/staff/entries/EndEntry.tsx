import { useLocation } from "wouter";
import type { Answer } from "../../api/client";
import { useAct } from "../../lib/useAct";
import { ConfirmPage } from "../../ui/ConfirmPage";
import { told } from "../../ui/Notice";
import { EntryLoader } from "./EntryLoader";
import type { Posting } from "./entry";

interface EndEntryProps {
  words: { title: string; text: string; confirm: string; back: string; done: string };
  needs: "discard" | "withdraw";
  send: (posting: Posting) => Promise<Answer<unknown>>;
  backHref: (posting: Posting) => string;
  doneHref: string;
}

/** Throwing an entry away, or taking an application back: asked on a page of its own. */
export function EndEntry(props: EndEntryProps) {
  return (
    <EntryLoader title={props.words.title} needs={props.needs}>
      {(posting, refresh) => <Confirm {...props} posting={posting} refresh={refresh} />}
    </EntryLoader>
  );
}

function Confirm({
  words,
  send,
  backHref,
  doneHref,
  posting,
  refresh,
}: EndEntryProps & { posting: Posting; refresh: () => void }) {
  const [, navigate] = useLocation();
  const act = useAct(refresh);
  return (
    <ConfirmPage
      title={words.title}
      danger
      confirm={words.confirm}
      backHref={backHref(posting)}
      backLabel={words.back}
      busy={act.busy}
      failure={act.failure}
      onConfirm={() =>
        act.run(
          () => send(posting),
          () => navigate(doneHref, { state: told(words.done), replace: true }),
        )
      }
    >
      {posting.content.occupation ? <p className="font-bold">{String(posting.content.occupation)}</p> : null}
      <p>{words.text}</p>
    </ConfirmPage>
  );
}
