import { useEffect, useRef, useState } from "react";
import { Link, useParams, useSearch } from "wouter";
import { useApi } from "../api/useApi";
import { ownField } from "../form/catalogue";
import { CatalogueFormBody } from "../form/render";
import { useCatalogueForm } from "../form/useCatalogueForm";
import { formatDate } from "../lib/date";
import { thread as words } from "../messages/ja.threads";
import { Button, LinkButton } from "../ui/Button";
import { FailureNotice } from "../ui/FailureNotice";
import { Loading } from "../ui/Loading";
import { Notice } from "../ui/Notice";
import { Page } from "../ui/Page";
import { MessageItem } from "./MessageItem";
import type { Thread, ThreadSide } from "./side";

const fields = [ownField({ key: "text", label: words.text, kind: "textarea", help: words.help, max_length: 2000 })];

/** One thread: its messages in order of time, and below them the form, or why nothing can be sent. */
export function ThreadView({ side }: { side: ThreadSide }) {
  const { id } = useParams<{ id: string }>();
  const cursor = new URLSearchParams(useSearch()).get("cursor");
  const { data, failure, refresh } = useApi(`thread/${id}/${cursor}`, (signal) => side.get(id, cursor, signal));
  useReadMark(side, cursor ? null : data);
  const missing = failure?.kind === "problem" && failure.status === 404;
  return (
    <Page
      title={missing ? words.gone : data ? words.title(data.counterpart) : words.tab}
      tabTitle={missing ? words.gone : words.tab}
      view={cursor ?? ""}
      banner={<Notice />}
      back={{ href: "/messages", label: words.back }}
    >
      {data ? (
        <>
          <Facts thread={data} side={side} />
          <Messages thread={data} side={side} cursor={cursor} />
          {cursor ? null : (
            <p className="mt-4">
              <Button look="outline" onClick={refresh}>
                {words.refresh}
              </Button>
            </p>
          )}
          {cursor ? null : <Write thread={data} side={side} onSent={refresh} />}
          <Report thread={data} />
        </>
      ) : missing ? (
        <p>{words.goneText}</p>
      ) : failure ? (
        <FailureNotice failure={failure} retry={refresh} />
      ) : (
        <Loading />
      )}
    </Page>
  );
}

/** Tells the server how many of the other side's messages have been on screen. */
function useReadMark(side: ThreadSide, thread: Thread | null) {
  const { referral_id: id, received = 0, unread = 0 } = thread ?? {};
  useEffect(() => {
    if (id && unread > 0) void side.markRead(id, received);
  }, [side, id, received, unread]);
}

function Facts({ thread, side }: { thread: Thread; side: ThreadSide }) {
  return (
    <div className="mb-6">
      <p className="wrap-anywhere">
        {side.name === "seeker" && thread.closed_reason !== "posting_over" ? (
          <Link className="link inline-block py-1" href={`/jobs/${thread.posting_number}`}>
            {thread.occupation}
          </Link>
        ) : (
          thread.occupation
        )}
      </p>
      <p className="text-sm">{words.number(thread.posting_number)}</p>
      <p className="text-sm">
        {(thread.readable_until_is_final ? words.until : words.untilAtLeast)(formatDate(thread.readable_until))}
      </p>
    </div>
  );
}

function Messages({ thread, side, cursor }: { thread: Thread; side: ThreadSide; cursor: string | null }) {
  const mine = thread.messages.filter((message) => message.side === side.name);
  const unseen = new Set(cursor ? [] : mine.slice(0, thread.unread_by_other).map((message) => message.message_id));
  const place = `/messages/${thread.referral_id}`;
  return (
    <section aria-labelledby="messages-title">
      <h2 id="messages-title" className="mb-4">
        {words.messages}
      </h2>
      {thread.next_cursor ? (
        <p className="mb-4">
          <LinkButton look="outline" href={`${place}?cursor=${encodeURIComponent(thread.next_cursor)}`}>
            {words.older}
          </LinkButton>
        </p>
      ) : null}
      {thread.messages.length === 0 ? <p>{words.none}</p> : null}
      <ol className="flex flex-col gap-4">
        {[...thread.messages].reverse().map((message) => (
          <MessageItem
            key={message.message_id}
            message={message}
            from={message.side === side.name ? words.me : thread.counterpart}
            own={message.side === side.name}
            unseen={unseen.has(message.message_id)}
          />
        ))}
      </ol>
      {cursor ? (
        <p className="mt-4">
          <LinkButton look="outline" href={place}>
            {words.newest}
          </LinkButton>
        </p>
      ) : null}
    </section>
  );
}

function Write({ thread, side, onSent }: { thread: Thread; side: ThreadSide; onSent: () => void }) {
  const [sent, setSent] = useState(0);
  if (!thread.can_send)
    return (
      <section aria-labelledby="closed-title" className="mt-8 rounded-12 border-2 border-warning-orange-2 p-4 sm:p-6">
        <h2 id="closed-title" className="text-lg">
          {words.closedTitle}
        </h2>
        <p className="mt-2">{thread.closed_text}</p>
      </section>
    );
  return (
    <section aria-labelledby="write-title" className="mt-8">
      <h2 id="write-title" className="mb-4">
        {words.write}
      </h2>
      <WriteForm
        key={sent}
        thread={thread}
        side={side}
        onSent={() => {
          setSent(sent + 1);
          onSent();
        }}
      />
      <p role="status" className="mt-4">
        {sent > 0 ? words.sent : ""}
      </p>
    </section>
  );
}

function WriteForm({ thread, side, onSent }: { thread: Thread; side: ThreadSide; onSent: () => void }) {
  // What is sent again after a lost answer carries the same id, so that it arrives once; other words are another message.
  const last = useRef({ id: "", text: "" });
  const of = useCatalogueForm({
    fields,
    keepAs: `thread/${side.name}/${thread.referral_id}`,
    send: (typed) => {
      const text = String(typed.text);
      if (last.current.text !== text) last.current = { id: crypto.randomUUID(), text };
      return side.send(thread.referral_id, { message_id: last.current.id, text });
    },
    onDone: onSent,
  });
  return <CatalogueFormBody of={of} submit={words.submit} />;
}

function Report({ thread }: { thread: Thread }) {
  return (
    <section aria-labelledby="report-title" className="mt-12">
      <h2 id="report-title" className="text-lg">
        {words.reportTitle}
      </h2>
      {thread.reported ? (
        <p className="mt-2">{words.reported}</p>
      ) : (
        <p className="mt-2">
          <Link className="link inline-block py-1" href={`/messages/${thread.referral_id}/report`}>
            {words.report}
          </Link>
        </p>
      )}
    </section>
  );
}
