import { Link, useSearch } from "wouter";
import { api, ask } from "../../api/client";
import type { components } from "../../api/schema";
import { useApi } from "../../api/useApi";
import { formatDay } from "../../lib/date";
import { channels, kinds, reviewStates, queue as words } from "../../messages/ja.staff-review";
import { Button } from "../../ui/Button";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { Notice } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { Pager } from "../../ui/Pager";
import { type Column, Table } from "../../ui/Table";
import { Tag } from "../../ui/Tag";
import { Shortcuts } from "../frame/Shortcuts";
import { StaffPage } from "../frame/StaffPage";
import { useNextItem } from "./useNextItem";

type Item = components["schemas"]["ReviewSummary"];

export default function QueuePage() {
  return <StaffPage>{() => <Queue />}</StaffPage>;
}

const columns: readonly Column<Item>[] = [
  {
    key: "receipt",
    head: words.receipt,
    rowHead: true,
    cell: (item) => (
      <Link href={`/reviews/${item.review_id}`} className="link -my-1 inline-block py-1 whitespace-nowrap">
        {item.receipt_number}
      </Link>
    ),
  },
  { key: "kind", head: words.kind, cell: (item) => <Short>{kinds[item.kind] ?? item.kind}</Short> },
  { key: "establishment", head: words.establishment, cell: (item) => item.establishment_name },
  { key: "occupation", head: words.occupation, cell: (item) => item.occupation ?? words.noOccupation },
  { key: "channel", head: words.channel, cell: (item) => <Short>{channels[item.channel] ?? item.channel}</Short> },
  {
    key: "target",
    head: words.target,
    cell: (item) => (
      <span className="flex flex-wrap gap-x-2 gap-y-1">
        <Short>{formatDay(item.target_date)}</Short>
        {item.overdue ? <Tag tone="red">{words.overdue}</Tag> : null}
      </span>
    ),
  },
  { key: "clerk", head: words.clerk, cell: (item) => clerkOf(item) },
  {
    key: "state",
    head: words.state,
    cell: (item) => (
      <Tag tone={item.claimed_by_me ? "green" : item.state === "in_review" ? "blue" : "neutral"}>
        {reviewStates[item.state] ?? item.state}
      </Tag>
    ),
  },
];

/** A word or two that stay on one line. */
function Short({ children }: { children: string }) {
  return <span className="whitespace-nowrap">{children}</span>;
}

function clerkOf(item: Item) {
  if (item.claimed_by_me) return <strong>{words.mine}</strong>;
  return item.claimed_by_name ?? <span className="text-solid-gray-700">{words.nobody}</span>;
}

function Queue() {
  const cursor = new URLSearchParams(useSearch()).get("cursor");
  const { data, failure, loading, refresh } = useApi(`queue ${cursor}`, (signal) =>
    ask(api.GET("/staff/reviews", { params: { query: cursor ? { cursor } : {} }, signal })),
  );
  const next = useNextItem(refresh);
  return (
    <Page
      title={words.title}
      wide
      banner={next.notice ?? <Notice />}
      actions={
        <div className="flex flex-wrap gap-4">
          <Button busy={next.busy} onClick={next.go}>
            {words.next}
          </Button>
          <Button look="outline" onClick={refresh}>
            {words.refresh}
          </Button>
        </div>
      }
    >
      <p className="mb-6">{words.lead}</p>
      {failure ? <FailureNotice failure={failure} retry={refresh} /> : null}
      {data ? (
        data.items.length > 0 ? (
          <Table
            caption={words.caption}
            captionHidden
            columns={columns}
            rows={data.items}
            rowKey={(item) => item.review_id}
          />
        ) : (
          <div className="card prose">
            <p>{words.empty}</p>
            <p>{words.emptyNext}</p>
          </div>
        )
      ) : loading ? (
        <Loading />
      ) : null}
      <Pager href="/" cursor={cursor} nextCursor={data?.next_cursor ?? null} />
      <Shortcuts
        keys={[
          { key: "n", label: words.next, run: next.go },
          { key: "u", label: words.refresh, run: refresh },
        ]}
      />
    </Page>
  );
}
