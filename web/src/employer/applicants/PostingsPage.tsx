import { Link, useSearch } from "wouter";
import { api, ask } from "../../api/client";
import type { components } from "../../api/schema";
import { useApi } from "../../api/useApi";
import { applicants, applicantPostings as words } from "../../messages/ja.applicants";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { Page } from "../../ui/Page";
import { Pager } from "../../ui/Pager";
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
          <ul className="flex flex-col gap-4">
            {data.items.map((one) => (
              <PostingCard key={one.posting_id} posting={one} />
            ))}
          </ul>
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

function PostingCard({ posting }: { posting: components["schemas"]["PostingWithApplicants"] }) {
  return (
    <li className="card">
      <h2 className="text-lg wrap-anywhere">{posting.occupation}</h2>
      <p className="text-sm">{words.number(posting.posting_number)}</p>
      <ul className="mt-2 flex flex-wrap gap-x-6 gap-y-1">
        {order.map((list) => {
          const text = words.count(applicants.lists[list], posting.counts[list]);
          return (
            <li key={list}>
              {posting.counts[list] > 0 ? (
                <Link href={listHref(list, posting.posting_id)} className="link inline-block py-1">
                  <span className="sr-only">{applicants.ofPostings(posting.occupation)}</span>
                  {text}
                </Link>
              ) : (
                <span className="inline-block py-1 text-solid-gray-700">{text}</span>
              )}
            </li>
          );
        })}
      </ul>
    </li>
  );
}
