import { Link, useLocation, useSearch } from "wouter";
import { api, ask } from "../../api/client";
import type { components } from "../../api/schema";
import { useApi } from "../../api/useApi";
import { formatDay } from "../../lib/date";
import { channels, kinds, stateOf, views, queue as words } from "../../messages/ja.staff-review";
import { Banner } from "../../ui/Banner";
import { Button } from "../../ui/Button";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { Notice, useTold } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { Pager } from "../../ui/Pager";
import { type Column, Table } from "../../ui/Table";
import { Tabs } from "../../ui/Tabs";
import { Tag } from "../../ui/Tag";
import { Chooser } from "../frame/Chooser";
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
  {
    key: "kind",
    head: words.kind,
    cell: (item) => <Tag tone={item.band === 0 ? "red" : "neutral"}>{kinds[item.kind] ?? item.kind}</Tag>,
  },
  { key: "establishment", head: words.establishment, cell: (item) => item.establishment_name },
  {
    key: "occupation",
    head: words.occupation,
    cell: (item) => item.occupation ?? (item.posting_id ? words.noOccupation : words.noPosting),
  },
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
      <Tag tone={item.claimed_by_me ? "green" : item.state === "in_review" ? "blue" : "neutral"}>{stateOf(item)}</Tag>
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

type View = keyof typeof views;

function addressOf(view: View, kind: string): string {
  const query = new URLSearchParams();
  if (view !== "all") query.set("view", view);
  if (kind) query.set("kind", kind);
  const text = query.toString();
  return text ? `/?${text}` : "/";
}

function Queue() {
  const search = new URLSearchParams(useSearch());
  const [, navigate] = useLocation();
  const cursor = search.get("cursor");
  const view: View = (search.get("view") ?? "all") in views ? ((search.get("view") ?? "all") as View) : "all";
  const kind = (search.get("kind") ?? "") in kinds ? (search.get("kind") ?? "") : "";
  const { data, failure, loading, refresh } = useApi(`queue ${view} ${kind} ${cursor}`, (signal) =>
    ask(
      api.GET("/staff/reviews", {
        params: {
          query: { view, ...(kind ? { kind: kind as Item["kind"] } : {}), ...(cursor ? { cursor } : {}) },
        },
        signal,
      }),
    ),
  );
  const desk = useApi("desk", (signal) => ask(api.GET("/staff/desk", { signal })));
  const again = () => {
    refresh();
    desk.refresh();
  };
  const next = useNextItem(again);
  return (
    <Page
      title={words.title}
      wide
      banner={next.notice ?? <DeskNotices desk={desk.data} />}
      actions={
        <div className="flex flex-wrap gap-4">
          <Button busy={next.busy} onClick={next.go}>
            {words.next}
          </Button>
          <Button look="outline" onClick={again}>
            {words.refresh}
          </Button>
        </div>
      }
    >
      <p className="mb-6">{words.lead}</p>
      <Counts desk={desk.data} />
      <Tabs
        label={words.views}
        current={addressOf(view, kind)}
        tabs={(Object.keys(views) as View[]).map((one) => ({ href: addressOf(one, kind), label: views[one] }))}
      />
      <Chooser
        key={kind}
        name="kind"
        label={words.kindFilter}
        blank={words.allKinds}
        options={Object.entries(kinds).map(([value, label]) => ({ value, label }))}
        current={kind}
        submit={words.show}
        onChoose={(value) => navigate(addressOf(view, value))}
      />
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
            <p>{data.next_cursor ? words.partial : view === "all" && !kind ? words.empty : words.emptyView}</p>
            {view === "all" && !kind ? <p>{words.emptyNext}</p> : null}
          </div>
        )
      ) : loading ? (
        <Loading />
      ) : null}
      <Pager href={addressOf(view, kind)} cursor={cursor} nextCursor={data?.next_cursor ?? null} />
      <Shortcuts
        keys={[
          { key: "n", label: words.next, run: next.go },
          { key: "u", label: words.refresh, run: again },
        ]}
      />
    </Page>
  );
}

type Desk = components["schemas"]["Desk"];

/** How much waits, and how long decisions take: the place is kept while it is loading. */
function Counts({ desk }: { desk: Desk | null }) {
  if (!desk) return <div className="mb-6 min-h-24" />;
  const facts = [
    [words.waiting, desk.waiting],
    [words.inReview, desk.in_review],
    [words.mineCount, desk.mine],
    [words.overdueCount, desk.overdue],
  ] as const;
  return (
    <section aria-label={words.counts} className="mb-6 min-h-24">
      <dl className="flex flex-wrap gap-x-8 gap-y-2">
        {facts.map(([label, count]) => (
          <div key={label}>
            <dt className="text-solid-gray-700">{label}</dt>
            <dd className="text-xl font-bold">{words.countOf(count, desk.more)}</dd>
          </div>
        ))}
      </dl>
      {desk.lead_times.length > 0 ? (
        <details className="mt-3">
          <summary className="cursor-pointer py-1">{words.leadTimes}</summary>
          <ul className="mt-1">
            {desk.lead_times.map(({ kind, decided, on_time, business_days }) => (
              <li key={kind}>
                {kinds[kind] ?? kind}：{words.leadTime(decided, business_days, Math.round((100 * on_time) / decided))}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}

/** One banner at most: what was just done, else what the office must see to. */
function DeskNotices({ desk }: { desk: Desk | null }) {
  const tells = useTold() !== null;
  const missing = desk?.notices.find(({ kind }) => kind === "minimum_wages_missing");
  if (tells || !missing?.fiscal_year) return <Notice />;
  return (
    <Banner kind="warning" title={words.wagesMissing(missing.fiscal_year)}>
      {words.wagesMissingText}
    </Banner>
  );
}
