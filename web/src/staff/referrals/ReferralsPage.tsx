import { Link, useSearch } from "wouter";
import { api, ask } from "../../api/client";
import { useApi } from "../../api/useApi";
import { formatDay, formatInstant } from "../../lib/date";
import { applicantStates } from "../../messages/ja.results";
import { referrals as words } from "../../messages/ja.staff-referrals";
import { tones } from "../../results/result";
import { LinkButton } from "../../ui/Button";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { Notice } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { Pager } from "../../ui/Pager";
import { Table } from "../../ui/Table";
import { Tabs } from "../../ui/Tabs";
import { Tag } from "../../ui/Tag";
import { StaffPage } from "../frame/StaffPage";
import { hrefOf, type ReferralLine } from "./referral";

const sides = ["referring", "posting"] as const;
const views = ["owed", "overdue", "closed", "hired", "not_hired", "cancelled"] as const;
type Side = (typeof sides)[number];
type View = (typeof views)[number];

export default function ReferralsPage() {
  return <StaffPage>{() => <Referrals />}</StaffPage>;
}

const hrefTo = (side: Side, view: View) => `/referrals?side=${side}&view=${view}`;

function Referrals() {
  const search = new URLSearchParams(useSearch());
  const side = sides.find((one) => one === search.get("side")) ?? "referring";
  const view = views.find((one) => one === search.get("view")) ?? "owed";
  const cursor = search.get("cursor");
  const { data, failure, refresh } = useApi(`referrals ${side} ${view} ${cursor}`, (signal) =>
    ask(api.GET("/staff/referrals", { params: { query: { side, view, ...(cursor ? { cursor } : {}) } }, signal })),
  );
  return (
    <Page
      title={words.title}
      view={`${side} ${view} ${cursor}`}
      wide
      banner={<Notice />}
      actions={<LinkButton href="/seekers">{words.findSeeker}</LinkButton>}
    >
      <p className="mb-6">{words.lead}</p>
      <Tabs
        label={words.sides}
        current={hrefTo(side, view)}
        tabs={sides.map((one) => ({ href: hrefTo(one, view), label: words.side[one] }))}
      />
      <Tabs
        label={words.tabs}
        current={hrefTo(side, view)}
        tabs={views.map((one) => ({ href: hrefTo(side, one), label: words.views[one] }))}
      />
      {view === "closed" ? <p className="mb-6">{words.closedLead}</p> : null}
      {data ? (
        data.items.length > 0 ? (
          <Lines items={data.items} />
        ) : (
          <div className="card prose">
            <p>{words.empty(words.views[view])}</p>
            <p>{words.emptyNext}</p>
          </div>
        )
      ) : failure ? (
        <FailureNotice failure={failure} retry={refresh} />
      ) : (
        <Loading />
      )}
      <Pager href={hrefTo(side, view)} cursor={cursor} nextCursor={data?.next_cursor ?? null} />
    </Page>
  );
}

function Lines({ items }: { items: readonly ReferralLine[] }) {
  return (
    <Table
      caption={words.tabs}
      captionHidden
      rows={items}
      rowKey={(one) => one.referral_id}
      columns={[
        {
          key: "number",
          head: words.number,
          rowHead: true,
          cell: (one) => (
            <Link href={hrefOf(one)} className="link -my-1 inline-block py-1 whitespace-nowrap">
              {one.referral_number}
            </Link>
          ),
        },
        { key: "seeker", head: words.seeker, cell: (one) => one.seeker_name ?? words.anonymous },
        {
          key: "establishment",
          head: words.establishment,
          cell: (one) => (
            <>
              <span className="block wrap-anywhere">{one.establishment_name}</span>
              {one.establishment_phone ? (
                <a
                  className="link inline-block py-1 whitespace-nowrap"
                  href={`tel:${one.establishment_phone.replaceAll("-", "")}`}
                >
                  {one.establishment_phone}
                </a>
              ) : null}
            </>
          ),
        },
        {
          key: "posting",
          head: words.posting,
          cell: (one) => (
            <>
              <span className="block wrap-anywhere">{one.occupation}</span>
              <span className="block text-sm whitespace-nowrap">{one.posting_number}</span>
            </>
          ),
        },
        { key: "referred", head: words.referred, cell: (one) => formatInstant(one.referred_at) },
        { key: "due", head: words.due, cell: (one) => formatDay(one.due_on) },
        {
          key: "state",
          head: words.state,
          cell: (one) => (
            <>
              <Tag tone={tones[one.state]}>{applicantStates[one.state]}</Tag>
              {one.reminded && (one.state === "overdue" || one.state === "closed") ? (
                <span className="mt-1 block text-sm whitespace-nowrap">{words.reminded}</span>
              ) : null}
            </>
          ),
        },
      ]}
    />
  );
}
