import { Link, useSearch } from "wouter";
import { api, ask } from "../../api/client";
import { useApi } from "../../api/useApi";
import { formatDate, formatInstant } from "../../lib/date";
import { entries as words } from "../../messages/ja.staff-entries";
import { channels } from "../../messages/ja.staff-review";
import { LinkButton } from "../../ui/Button";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { Notice } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { Pager } from "../../ui/Pager";
import { Table } from "../../ui/Table";
import { Tag } from "../../ui/Tag";
import { StaffPage } from "../frame/StaffPage";

export default function EntriesPage() {
  return <StaffPage>{() => <Entries />}</StaffPage>;
}

function Entries() {
  const cursor = new URLSearchParams(useSearch()).get("cursor");
  const { data, failure, refresh } = useApi(`entries ${cursor}`, (signal) =>
    ask(api.GET("/staff/posting-entries", { params: { query: cursor ? { cursor } : {} }, signal })),
  );
  return (
    <Page
      title={words.title}
      wide
      banner={<Notice />}
      actions={<LinkButton href="/entries/new">{words.begin}</LinkButton>}
    >
      <p className="mb-6">{words.lead}</p>
      <h2 className="mb-4">{words.unfinished}</h2>
      {failure ? <FailureNotice failure={failure} retry={refresh} /> : null}
      {data ? (
        data.items.length > 0 ? (
          <Table
            caption={words.caption}
            captionHidden
            rows={data.items}
            rowKey={(one) => one.posting_id}
            columns={[
              {
                key: "occupation",
                head: words.occupation,
                rowHead: true,
                cell: (one) => (
                  <Link
                    href={`/entries/${one.establishment_number}/${one.posting_id}`}
                    className="link -my-1 inline-block py-1"
                  >
                    {one.occupation ?? words.noOccupation}
                  </Link>
                ),
              },
              { key: "establishment", head: words.establishment, cell: (one) => one.establishment_name },
              { key: "channel", head: words.channel, cell: (one) => channels[one.channel] ?? one.channel },
              {
                key: "state",
                head: words.state,
                cell: (one) =>
                  one.state === "returned" ? <Tag tone="orange">{words.returned}</Tag> : <Tag>{words.draft}</Tag>,
              },
              { key: "received", head: words.received, cell: (one) => formatDate(one.received_on) },
              { key: "saved", head: words.saved, cell: (one) => formatInstant(one.updated_at) },
            ]}
          />
        ) : (
          <div className="card prose">
            <p>{words.empty}</p>
            <p>{words.emptyNext}</p>
          </div>
        )
      ) : failure ? null : (
        <Loading />
      )}
      <Pager href="/entries" cursor={cursor} nextCursor={data?.next_cursor ?? null} />
    </Page>
  );
}
