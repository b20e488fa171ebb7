import { useParams, useSearch } from "wouter";
import { api, ask } from "../../api/client";
import type { components } from "../../api/schema";
import { useApi } from "../../api/useApi";
import { formatInstant } from "../../lib/date";
import { parties, threadReports, reportedThread as words } from "../../messages/ja.staff-messages";
import { thread as threadWords } from "../../messages/ja.threads";
import { MessageItem } from "../../threads/MessageItem";
import { Actions, LinkButton } from "../../ui/Button";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { Page } from "../../ui/Page";
import { SummaryList } from "../../ui/SummaryList";
import { StaffPage } from "../frame/StaffPage";

type Thread = components["schemas"]["ReportedThread"];

/** A reported thread, to be read only: the server notes each look before it shows anything (§1.4). */
export default function ReportedThreadPage() {
  return <StaffPage>{() => <Load />}</StaffPage>;
}

function Load() {
  const { id = "" } = useParams();
  const cursor = new URLSearchParams(useSearch()).get("cursor");
  const { data, failure, refresh } = useApi(`reported-thread/${id}/${cursor}`, (signal) =>
    ask(api.GET("/staff/threads/{referral_id}", { params: { path: { referral_id: id }, query: { cursor } }, signal })),
  );
  const missing = failure?.kind === "problem" && failure.status === 404;
  return (
    <Page
      title={missing ? words.gone : data ? words.title(data.occupation) : words.tab}
      tabTitle={missing ? words.gone : words.tab}
      view={cursor ?? ""}
      back={{ href: "/messages", label: threadReports.back }}
    >
      {data ? (
        <>
          <p className="mb-6 border-l-8 border-warning-orange-2 bg-orange-50 px-3 py-2">{words.recorded}</p>
          <Facts thread={data} />
          <Reports thread={data} />
          <Messages thread={data} cursor={cursor} />
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

function Facts({ thread }: { thread: Thread }) {
  return (
    <>
      <SummaryList
        title={words.facts}
        rows={[
          { key: "seeker", label: words.seeker, value: `${thread.seeker_name}（${thread.seeker_number}）` },
          {
            key: "establishment",
            label: words.establishment,
            value: `${thread.establishment_name}（${thread.establishment_number}）`,
          },
          { key: "posting", label: words.posting, value: `${thread.occupation}（${thread.posting_number}）` },
        ]}
      />
      <Actions>
        <LinkButton look="outline" href={`/seekers/${thread.seeker_number}`}>
          {words.toSeeker}
        </LinkButton>
        <LinkButton look="outline" href={`/referrals/${thread.establishment_number}/${thread.referral_id}`}>
          {words.toReferral}
        </LinkButton>
      </Actions>
    </>
  );
}

function Reports({ thread }: { thread: Thread }) {
  return (
    <section aria-labelledby="reports-title" className="mt-10">
      <h2 id="reports-title" className="mb-4">
        {words.reports}
      </h2>
      <ul className="flex flex-col gap-4">
        {thread.reports.map((one) => (
          <li key={one.reported_by} className="border-l-4 border-solid-gray-420 pl-3">
            <p className="text-sm">{words.reported(parties[one.reported_by], formatInstant(one.reported_at))}</p>
            <p className="mt-1 wrap-anywhere whitespace-pre-wrap">{one.reason}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Messages({ thread, cursor }: { thread: Thread; cursor: string | null }) {
  const place = `/messages/${thread.referral_id}`;
  const names = { employer: thread.establishment_name, seeker: thread.seeker_name };
  return (
    <section aria-labelledby="messages-title" className="mt-10">
      <h2 id="messages-title" className="mb-4">
        {threadWords.messages}
      </h2>
      {thread.next_cursor ? (
        <p className="mb-4">
          <LinkButton look="outline" href={`${place}?cursor=${encodeURIComponent(thread.next_cursor)}`}>
            {threadWords.older}
          </LinkButton>
        </p>
      ) : null}
      {thread.messages.length === 0 ? <p>{threadWords.none}</p> : null}
      <ol className="flex flex-col gap-4">
        {[...thread.messages].reverse().map((message) => (
          <MessageItem
            key={message.message_id}
            message={message}
            from={words.from(parties[message.side], names[message.side])}
            own={message.side === "employer"}
          />
        ))}
      </ol>
      {cursor ? (
        <p className="mt-4">
          <LinkButton look="outline" href={place}>
            {threadWords.newest}
          </LinkButton>
        </p>
      ) : null}
    </section>
  );
}
