import { Link } from "wouter";
import { formatInstant } from "../../lib/date";
import { members as words } from "../../messages/ja.members";
import { Actions, LinkButton } from "../../ui/Button";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { Notice } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { type Column, Table } from "../../ui/Table";
import { EmployerPage } from "../frame/EmployerPage";
import { type Member, useMembers } from "./members";

/** Who may act for the establishment (domain.md §1.6). */
export default function MembersPage() {
  return <EmployerPage>{() => <Members />}</EmployerPage>;
}

const columns: Column<Member>[] = [
  {
    key: "email",
    head: words.email,
    rowHead: true,
    cell: ({ masked_email, own }) => (
      <span className="wrap-anywhere">
        {masked_email}
        {own ? words.own : ""}
      </span>
    ),
  },
  { key: "joined", head: words.joined, cell: ({ joined_at }) => formatInstant(joined_at) },
  {
    key: "act",
    head: words.act,
    cell: ({ account_id, masked_email, own }) =>
      own ? (
        "－"
      ) : (
        <Link href={`/account/members/${account_id}/remove`} className="link -my-1 inline-block py-1 whitespace-nowrap">
          <span className="sr-only">{words.removeFor(masked_email)}</span>
          {words.remove}
        </Link>
      ),
  },
];

function Members() {
  const { data, failure, refresh } = useMembers();
  return (
    <Page title={words.title} banner={<Notice />} back={{ href: "/establishment", label: words.back }}>
      {data ? (
        <>
          <p className="mb-6">{words.lead(data.limit)}</p>
          <Table
            caption={words.caption}
            captionHidden
            columns={columns}
            rows={data.items}
            rowKey={({ account_id }) => account_id}
          />
          {data.items.length === 1 ? <p className="mt-4">{words.only}</p> : null}
        </>
      ) : failure ? (
        <FailureNotice failure={failure} retry={refresh} />
      ) : (
        <Loading />
      )}
      <section aria-labelledby="add-title" className="mt-8">
        <h2 id="add-title">{words.addTitle}</h2>
        <p className="mt-2">{words.add}</p>
      </section>
      <Actions>
        <LinkButton look="outline" href="/account/establishments">
          {words.establishments}
        </LinkButton>
        <LinkButton look="outline" href="/account/close">
          {words.close}
        </LinkButton>
      </Actions>
    </Page>
  );
}
