import type { ReactNode } from "react";
import { clockAfter } from "../../account/login/waiting";
import type { Failure } from "../../api/client";
import { refused as words } from "../../messages/ja.search";
import { Actions, Button, LinkButton } from "../../ui/Button";
import { FailureNotice } from "../../ui/FailureNotice";

const slugOf = (failure: Failure) => (failure.kind === "problem" ? failure.type : "");

/** R27: the search waits for a posting in force. */
export const isNoPosting = (failure: Failure) => slugOf(failure) === "no-active-posting";

/** Why there is nothing to see: R27 with what to do about it, an index that is being prepared, too many questions. */
export function Refused({ failure, retry }: { failure: Failure; retry: () => void }) {
  if (isNoPosting(failure)) {
    return (
      <Told title={words.noPosting}>
        <p>{words.noPostingText}</p>
        <ul>
          {words.noPostingNext.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <Actions>
          <LinkButton href="/postings/new">{words.create}</LinkButton>
          <LinkButton look="outline" href="/home">
            {words.home}
          </LinkButton>
        </Actions>
      </Told>
    );
  }
  if (slugOf(failure) === "search-preparing") {
    return (
      <Told title={words.preparing}>
        <p>{words.preparingText}</p>
        <Actions>
          <Button look="outline" onClick={retry}>
            {words.again}
          </Button>
        </Actions>
      </Told>
    );
  }
  if (failure.kind === "problem" && failure.status === 429) {
    return (
      <Told title={words.tooMany}>
        <p>{words.tooManyText}</p>
        {failure.retryAfter ? <p>{words.tooManyUntil(clockAfter(failure.retryAfter))}</p> : null}
        <Actions>
          <Button look="outline" onClick={retry}>
            {words.again}
          </Button>
        </Actions>
      </Told>
    );
  }
  return <FailureNotice failure={failure} retry={retry} />;
}

function Told({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section role="status" className="card prose max-w-3xl">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
