import { useMemo } from "react";
import { Link, useLocation, useSearch } from "wouter";
import { api, ask } from "../../api/client";
import type { components } from "../../api/schema";
import { useApi } from "../../api/useApi";
import { ownField } from "../../form/catalogue";
import { CatalogueFormBody } from "../../form/render";
import { useCatalogueForm } from "../../form/useCatalogueForm";
import { formatInstant } from "../../lib/date";
import { actorKinds, auditActions, audit as words } from "../../messages/ja.staff-audit";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { Page } from "../../ui/Page";
import { Pager } from "../../ui/Pager";
import { Table } from "../../ui/Table";
import { StaffPage } from "../frame/StaffPage";

type Line = components["schemas"]["AuditLine"];

/** Who did what at the office, for supervisors; each look is recorded too. */
export default function AuditPage() {
  return <StaffPage>{(session) => (session.role === "supervisor" ? <Audit /> : <Clerk />)}</StaffPage>;
}

function Clerk() {
  return (
    <Page title={words.title}>
      <p>{words.clerk}</p>
    </Page>
  );
}

const keys = ["since", "until", "actor", "subject", "action"] as const;

const fields = [
  ownField({ key: "since", label: words.since, kind: "date", required: false, help: words.sinceHelp }),
  ownField({ key: "until", label: words.until, kind: "date", required: false, help: words.untilHelp }),
  ownField({
    key: "actor",
    label: words.actor,
    kind: "text",
    max_length: 80,
    required: false,
    help: words.actorHelp,
  }),
  ownField({
    key: "subject",
    label: words.subject,
    kind: "text",
    max_length: 130,
    required: false,
    help: words.subjectHelp,
  }),
  ownField({
    key: "action",
    label: words.action,
    kind: "choice",
    required: false,
    options: Object.entries(auditActions).map(([value, label]) => ({ value, label })),
  }),
];

const addressOf = (asked: Record<string, string>) => {
  const query = new URLSearchParams(asked).toString();
  return query ? `/audit?${query}` : "/audit";
};

function Audit() {
  const text = useSearch();
  const asked = useMemo(() => {
    const given = new URLSearchParams(text);
    return Object.fromEntries(keys.map((key) => [key, given.get(key) ?? ""]).filter(([, value]) => value));
  }, [text]);
  // A link within the table changes the address: the form then begins anew with what the address says.
  return (
    <Page title={words.title} view={text} wide>
      <div className="prose mb-6">
        <p>{words.lead}</p>
        <p>{words.recorded}</p>
      </div>
      <Question key={addressOf(asked)} asked={asked} />
      <Found key={text} asked={asked} />
    </Page>
  );
}

function Question({ asked }: { asked: Record<string, string> }) {
  const [, navigate] = useLocation();
  const of = useCatalogueForm<Record<string, unknown>>({
    fields,
    content: asked,
    send: async (typed) => ({ ok: true, status: 200, data: typed }),
    onDone: (typed) => {
      const given = keys.flatMap((key) => (typed[key] ? [[key, String(typed[key])]] : []));
      navigate(addressOf(Object.fromEntries(given)));
    },
  });
  return (
    <>
      <CatalogueFormBody of={of} submit={words.submit} />
      {Object.keys(asked).length > 0 ? (
        <p className="mt-4">
          <Link className="link inline-block py-2" href="/audit">
            {words.everything}
          </Link>
        </p>
      ) : null}
    </>
  );
}

function Found({ asked }: { asked: Record<string, string> }) {
  const cursor = new URLSearchParams(useSearch()).get("cursor");
  const { data, failure, refresh } = useApi(`audit ${addressOf(asked)} ${cursor}`, (signal) =>
    ask(api.GET("/staff/audit-lines", { params: { query: { ...asked, ...(cursor ? { cursor } : {}) } }, signal })),
  );
  if (failure) return <FailureNotice failure={failure} retry={refresh} />;
  if (!data) return <Loading />;
  return (
    <div className="mt-10">
      {data.items.length === 0 ? (
        <p role="status">{data.next_cursor ? words.partial : words.none}</p>
      ) : (
        <Table
          caption={words.caption}
          rows={data.items}
          rowKey={(line) => `${line.at} ${line.subject} ${line.request_id} ${line.action}`}
          columns={[
            { key: "at", head: words.at, rowHead: true, cell: (line) => formatInstant(line.at) },
            { key: "who", head: words.who, cell: (line) => <Who line={line} /> },
            { key: "what", head: words.what, cell: (line) => auditActions[line.action] ?? line.action },
            {
              key: "which",
              head: words.which,
              cell: (line) => (
                <Ids id={line.subject} href={addressOf({ subject: line.subject })} label={words.ofSubject} />
              ),
            },
            { key: "details", head: words.details, cell: (line) => <Details line={line} /> },
          ]}
        />
      )}
      <Pager href={addressOf(asked)} cursor={cursor} nextCursor={data.next_cursor} />
    </div>
  );
}

function Who({ line }: { line: Line }) {
  return (
    <>
      <span className="block">{line.actor_name ?? actorKinds[line.actor_kind]}</span>
      {line.actor ? <Ids id={line.actor} href={addressOf({ actor: line.actor })} label={words.ofActor} /> : null}
    </>
  );
}

function Ids({ id, href, label }: { id: string; href: string; label: string }) {
  return (
    <>
      <span className="block text-sm wrap-anywhere">{id}</span>
      <Link className="link inline-block py-1" href={href}>
        {label}
        <span className="sr-only">{words.ofWhich(id)}</span>
      </Link>
    </>
  );
}

function Details({ line }: { line: Line }) {
  return (
    <span className="text-sm wrap-anywhere">
      {line.on_behalf_of ? <span className="block">{words.onBehalfOf(line.on_behalf_of)}</span> : null}
      {line.facts.map((fact) => (
        <span key={fact.name} className="block">
          {fact.name}：{fact.value}
        </span>
      ))}
      <span className="block text-solid-gray-700">{words.request(line.request_id)}</span>
    </span>
  );
}
