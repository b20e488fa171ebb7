import type { ReactNode } from "react";
import { Link, useSearch } from "wouter";
import { useApi } from "../api/useApi";
import { formatInstant } from "../lib/date";
import { threads as words } from "../messages/ja.threads";
import { FailureNotice } from "../ui/FailureNotice";
import { Loading } from "../ui/Loading";
import { Notice } from "../ui/Notice";
import { Page } from "../ui/Page";
import { Pager } from "../ui/Pager";
import { Tag } from "../ui/Tag";
import type { Line, ThreadSide } from "./side";

/** One page of threads, the latest first; `lead` stands before them. */
export function Threads({ side, lead }: { side: ThreadSide; lead?: ReactNode }) {
  const cursor = new URLSearchParams(useSearch()).get("cursor");
  const { data, failure, refresh } = useApi(`threads/${cursor}`, (signal) => side.list(cursor, signal));
  return (
    <Page title={words.title} view={cursor ?? ""} banner={<Notice />}>
      {lead}
      <p className="mb-6">{words.lead[side.name]}</p>
      {data ? (
        data.items.length === 0 && !cursor ? (
          <div className="prose">
            <p>{words.empty}</p>
            <p>{words.emptyNext[side.name]}</p>
          </div>
        ) : (
          <ul className="flex flex-col gap-4">
            {data.items.map((line) => (
              <ThreadCard key={line.referral_id} line={line} side={side} />
            ))}
          </ul>
        )
      ) : failure ? (
        <FailureNotice failure={failure} retry={refresh} />
      ) : (
        <Loading />
      )}
      <Pager href="/messages" cursor={cursor} nextCursor={data?.next_cursor ?? null} />
    </Page>
  );
}

function ThreadCard({ line, side }: { line: Line; side: ThreadSide }) {
  return (
    <li className="card">
      <h2 className="flex flex-wrap items-center gap-x-3 gap-y-1 text-lg">
        <Link className="link inline-block min-w-0 py-1 wrap-anywhere" href={`/messages/${line.referral_id}`}>
          {line.counterpart}
        </Link>
        {line.unread > 0 ? <Tag tone="orange">{words.unread(line.unread)}</Tag> : null}
      </h2>
      <p className="wrap-anywhere">{line.occupation}</p>
      <p className="text-sm">{words.number(line.posting_number)}</p>
      <p className="text-sm">
        {line.last_message_at
          ? (line.last_from === side.name ? words.lastMine : words.lastTheirs)(formatInstant(line.last_message_at))
          : words.none}
      </p>
    </li>
  );
}
