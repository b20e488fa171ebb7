import type { Failure } from "../../api/client";
import { queue, review as words } from "../../messages/ja.staff-review";
import { Actions, Button, LinkButton } from "../../ui/Button";
import { FailureNotice } from "../../ui/FailureNotice";
import { useNextItem } from "../queue/useNextItem";

export interface ConflictProps {
  failure: Failure;
  /** Loads what is there now. */
  reload: () => void;
  /** Sends the same again: only where no other person's act stands in the way. */
  retry: () => void;
  busy: boolean;
}

/** Somebody else's act stands in the way: sending the same again would not help. */
export function isOvertaken(failure: Failure | null): boolean {
  return failure?.kind === "problem" && [403, 404, 409].includes(failure.status);
}

/** An act that did not go through. When somebody else was faster: what happened, and the way on. */
export function Conflict({ failure, reload, retry, busy }: ConflictProps) {
  const next = useNextItem();
  if (failure.kind === "network" || !isOvertaken(failure))
    return <FailureNotice failure={failure} of="send" retry={retry} busy={busy} />;
  return (
    <section role="alert" className="my-6 rounded-12 border-2 border-warning-orange-2 p-4 sm:p-6">
      <h2 className="text-lg">{words.conflict}</h2>
      <p className="mt-2">{failure.detail}</p>
      {next.notice}
      <Actions>
        <Button look="outline" onClick={reload}>
          {words.reload}
        </Button>
        <Button look="outline" busy={next.busy} onClick={next.go}>
          {queue.next}
        </Button>
        <LinkButton look="text" href="/">
          {words.backToQueue}
        </LinkButton>
      </Actions>
    </section>
  );
}
