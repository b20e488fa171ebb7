import { Link, useSearch } from "wouter";
import { api, ask } from "../../api/client";
import { useApi } from "../../api/useApi";
import { formatInstant } from "../../lib/date";
import { parties, threadReports as words } from "../../messages/ja.staff-messages";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { Page } from "../../ui/Page";
import { Pager } from "../../ui/Pager";
import { Table } from "../../ui/Table";
import { StaffPage } from "../frame/StaffPage";

/** The threads that staff may read: those a side has reported to their office, the latest first. */
export default function ReportsPage() {
  return <StaffPage>{() => <Reports />}</StaffPage>;
}

function Reports() {
  const cursor = new URLSearchParams(useSearch()).get("cursor");
  const { data, failure, refresh } = useApi(`thread-reports/${cursor}`, (signal) =>
    ask(api.GET("/staff/thread-reports", { params: { query: { cursor } }, signal })),
  );
  return (
    <Page title={words.title} view={cursor ?? ""} wide>
      <div className="prose mb-6">
        <p>{words.lead}</p>
        <p>{words.recorded}</p>
      </div>
      {data ? (
        data.items.length > 0 ? (
          <Table
            caption={words.caption}
            captionHidden
            rows={data.items}
            rowKey={(one) => `${one.referral_id} ${one.reported_by}`}
            columns={[
              { key: "at", head: words.at, rowHead: true, cell: (one) => formatInstant(one.reported_at) },
              { key: "by", head: words.by, cell: (one) => parties[one.reported_by] },
              {
                key: "reason",
                head: words.reason,
                cell: (one) => <span className="wrap-anywhere whitespace-pre-wrap">{one.reason}</span>,
              },
              {
                key: "open",
                head: words.thread,
                cell: (one) => (
                  <Link href={`/messages/${one.referral_id}`} className="link -my-1 inline-block py-1">
                    {words.open}
                    <span className="sr-only">{words.openOf(formatInstant(one.reported_at))}</span>
                  </Link>
                ),
              },
            ]}
          />
        ) : (
          <div className="card prose">
            <p>{words.empty}</p>
            <p>{words.emptyNext}</p>
          </div>
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
