import { Link, useSearch } from "wouter";
import { api, ask } from "../../api/client";
import { useApi } from "../../api/useApi";
import { formatInstant } from "../../lib/date";
import { applicants as words } from "../../messages/ja.applicants";
import { applicantStates } from "../../messages/ja.results";
import { closesText, dueText, tones } from "../../results/result";
import { Actions, LinkButton } from "../../ui/Button";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { Notice } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { Pager } from "../../ui/Pager";
import { Tabs } from "../../ui/Tabs";
import { Tag } from "../../ui/Tag";
import { EmployerPage } from "../frame/EmployerPage";
import { type Line, type ListName, listHref, nameOf, order } from "./applicant";

/** 応募者管理 (R19): by state and by posting, what is due first. */
export default function ApplicantsPage() {
  return <EmployerPage>{() => <Applicants />}</EmployerPage>;
}

function Applicants() {
  const search = new URLSearchParams(useSearch());
  const list = order.find((one) => one === search.get("list")) ?? "owed";
  const posting = search.get("posting");
  const cursor = search.get("cursor");
  const query = { list, ...(posting ? { posting_id: posting } : {}), ...(cursor ? { cursor } : {}) };
  const { data, failure, refresh } = useApi(`applicants ${list} ${posting} ${cursor}`, (signal) =>
    ask(api.GET("/employer/applicants", { params: { query }, signal })),
  );
  const here = listHref(list, posting);
  return (
    <Page
      title={words.title}
      view={`${list} ${posting} ${cursor}`}
      wide
      banner={<Notice />}
      actions={
        <LinkButton look="outline" href="/applicants/postings">
          {words.byPosting}
        </LinkButton>
      }
    >
      <p className="mb-6">{words.lead}</p>
      {posting ? <OfPosting line={data?.items[0]} /> : null}
      <Tabs
        label={words.tabs}
        current={here}
        tabs={order.map((one) => ({
          href: listHref(one, posting),
          label: words.lists[one],
          // The counts are those of the establishment; those of one posting stand in the list of postings.
          count: posting ? undefined : data?.counts[one],
        }))}
      />
      {data ? (
        <List list={list} items={data.items} several={!posting && !cursor} />
      ) : failure ? (
        <FailureNotice failure={failure} retry={refresh} />
      ) : (
        <Loading />
      )}
      <Pager href={here} cursor={cursor} nextCursor={data?.next_cursor ?? null} />
    </Page>
  );
}

function OfPosting({ line }: { line: Line | undefined }) {
  return (
    <p className="mb-6 flex flex-wrap items-center gap-x-4 wrap-anywhere">
      <strong>{line ? words.ofPosting(line.occupation, line.posting_number) : words.ofOnePosting}</strong>
      <Link href="/applicants" className="link -my-1 inline-block py-1">
        {words.all}
      </Link>
    </p>
  );
}

function List({ list, items, several }: { list: ListName; items: readonly Line[]; several: boolean }) {
  return (
    <section aria-labelledby="list-title" className="min-h-[50vh]">
      <h2 id="list-title" className="mb-4">
        {words.lists[list]}
      </h2>
      {items.length === 0 ? (
        <div className="prose">
          <p>{words.empty(words.lists[list])}</p>
          <p>{words.emptyNext[list]}</p>
        </div>
      ) : (
        <>
          {several && list === "owed" && items.filter(({ days_left }) => days_left !== null).length > 1 ? (
            <p className="mb-4">
              <LinkButton look="outline" href="/applicants/results">
                {words.several}
              </LinkButton>
            </p>
          ) : null}
          <ul className="flex flex-col gap-4">
            {items.map((line) => (
              <ApplicantCard key={line.referral_id} line={line} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function ApplicantCard({ line }: { line: Line }) {
  const open = line.days_left !== null;
  const due = dueText(line);
  return (
    <li className="card">
      <h3 className="flex flex-wrap items-center gap-x-3 gap-y-1 text-lg">
        <Link className="link inline-block min-w-0 py-1 wrap-anywhere" href={`/applicants/${line.referral_id}`}>
          {nameOf(line)}
        </Link>
        <Tag tone={tones[line.state]}>{applicantStates[line.state]}</Tag>
      </h3>
      {line.name_kana ? <p className="text-sm wrap-anywhere">{line.name_kana}</p> : null}
      <p className="wrap-anywhere">{line.occupation}</p>
      <p className="text-sm">
        <span className="mr-4 inline-block">
          {words.posting} {line.posting_number}
        </span>
        <span className="inline-block">
          {words.number} {line.referral_number}
        </span>
      </p>
      <p className="text-sm">
        {words.referred}：{formatInstant(line.referred_at)}
      </p>
      {due ? <p className={line.state === "overdue" ? "mt-2 font-bold text-error-2" : "mt-2"}>{due}</p> : null}
      {line.state === "overdue" && line.reminded ? <p className="text-sm">{words.reminded}</p> : null}
      {open && line.state !== "cancelled" ? <p className="mt-1 text-sm">{closesText(line)}</p> : null}
      {open && line.state !== "cancelled" ? <Deeds line={line} /> : null}
    </li>
  );
}

function Deeds({ line }: { line: Line }) {
  const owed = line.state === "owed" || line.state === "overdue";
  const about = <span className="sr-only">{words.of(line.name ?? "")}</span>;
  const place = `/applicants/${line.referral_id}`;
  return (
    <Actions>
      <LinkButton look={owed ? "solid" : "outline"} href={`${place}/result`}>
        {about}
        {owed ? words.register : words.correct}
      </LinkButton>
      <LinkButton look="outline" href={`${place}/letter`}>
        {about}
        {words.letter}
      </LinkButton>
      <LinkButton look="text" href={`/messages/${line.referral_id}`}>
        {about}
        {words.message}
      </LinkButton>
    </Actions>
  );
}
