import { Link, useSearch } from "wouter";
import { api, ask } from "../../api/client";
import { useApi } from "../../api/useApi";
import { applicants, applicantPostings as words } from "../../messages/ja.applicants";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { Page } from "../../ui/Page";
import { Pager } from "../../ui/Pager";
import { Table } from "../../ui/Table";
import { EmployerPage } from "../frame/EmployerPage";
import { listHref, order } from "./applicant";

/** The postings with applicants and how many stand in each list; each number leads to its list. */
export default function PostingsPage() {
  return <EmployerPage>{() => <Postings />}</EmployerPage>;
}

function Postings() {
  const cursor = new URLSearchParams(useSearch()).get("cursor");
  const { data, failure, refresh } = useApi(`applicant-postings ${cursor}`, (signal) =>
    ask(api.GET("/employer/applicant-postings", { params: { query: cursor ? { cursor } : {} }, signal })),
  );
  return (
    <Page title={words.title} view={cursor ?? ""} wide back={{ href: "/applicants", label: words.back }}>
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
                  <Link href={listHref("owed", one.posting_id)} className="link -my-1 inline-block py-1 wrap-anywhere">
                    {one.occupation}
                  </Link>
                ),
              },
              { key: "number", head: words.number, cell: (one) => one.posting_number },
              ...order.map((list) => ({
                key: list,
                head: applicants.lists[list],
                numeric: true,
                cell: (one: (typeof data.items)[number]) =>
                  one.counts[list] > 0 ? (
                    <Link href={listHref(list, one.posting_id)} className="link -my-1 inline-block px-2 py-1">
                      <span className="sr-only">
                        {one.occupation} {applicants.lists[list]}{" "}
                      </span>
                      {one.counts[list]}
                    </Link>
                  ) : (
                    <span className="px-2">0</span>
                  ),
              })),
            ]}
          />
        ) : (
          <div className="prose">
            <p>{words.empty}</p>
            <p>{words.emptyNext}</p>
          </div>
        )
      ) : failure ? (
        <FailureNotice failure={failure} retry={refresh} />
      ) : (
        <Loading />
      )}
      <Pager href="/applicants/postings" cursor={cursor} nextCursor={data?.next_cursor ?? null} />
    </Page>
  );
}
