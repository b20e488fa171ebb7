import { Link, useSearch } from "wouter";
import { staffMembers as words } from "../../messages/ja.staff-members";
import { LinkButton } from "../../ui/Button";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { Notice } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { Pager } from "../../ui/Pager";
import { type Column, Table } from "../../ui/Table";
import { Tag } from "../../ui/Tag";
import { SupervisorPage } from "./SupervisorPage";
import { type Member, useMembers } from "./useMembers";

/** The staff of one's office (domain.md §1.6). */
export default function MembersPage() {
  return (
    <SupervisorPage>
      <Members />
    </SupervisorPage>
  );
}

const columns: Column<Member>[] = [
  {
    key: "name",
    head: words.name,
    rowHead: true,
    cell: ({ name, own }) => `${name}${own ? words.own : ""}`,
  },
  { key: "username", head: words.username, cell: ({ username }) => <span className="wrap-anywhere">{username}</span> },
  { key: "role", head: words.role, cell: ({ role }) => words.roles[role] ?? role },
  {
    key: "state",
    head: words.state,
    cell: ({ state }) => <Tag tone={state === "active" ? "green" : "neutral"}>{words.states[state] ?? state}</Tag>,
  },
  { key: "act", head: words.act, cell: (member) => (member.own ? "－" : <Acts member={member} />) },
];

function Acts({ member: { staff_id, name, state } }: { member: Member }) {
  const acts: [path: string, label: string][] = [
    state === "active" ? ["disable", words.disable] : ["enable", words.enable],
    ["reset", words.reset],
  ];
  return (
    <span className="flex flex-col gap-1">
      {acts.map(([path, label]) => (
        <Link key={path} href={`/members/${staff_id}/${path}`} className="link inline-block py-1">
          <span className="sr-only">{words.of(name)}</span>
          {label}
        </Link>
      ))}
    </span>
  );
}

function Members() {
  const cursor = new URLSearchParams(useSearch()).get("cursor");
  const { data, failure, refresh } = useMembers(cursor);
  return (
    <Page
      title={words.title}
      wide
      banner={<Notice />}
      actions={<LinkButton href="/members/new">{words.invite}</LinkButton>}
    >
      <p className="mb-6">{words.lead}</p>
      {data ? (
        <>
          <Table
            caption={words.caption}
            captionHidden
            columns={columns}
            rows={data.items}
            rowKey={({ staff_id }) => staff_id}
          />
          <Pager href="/members" cursor={cursor} nextCursor={data.next_cursor} />
        </>
      ) : failure ? (
        <FailureNotice failure={failure} retry={refresh} />
      ) : (
        <Loading />
      )}
    </Page>
  );
}
