import { useMemo } from "react";
import { Link, useParams } from "wouter";
import { api, ask } from "../../api/client";
import type { components } from "../../api/schema";
import { useApi } from "../../api/useApi";
import { useCatalogue } from "../../form/catalogue";
import { formatDate, formatInstant } from "../../lib/date";
import { requests, history as words } from "../../messages/ja.requests";
import { fieldKeyOf } from "../../posting/findings";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { Page } from "../../ui/Page";
import { Table } from "../../ui/Table";
import { EmployerPage } from "../frame/EmployerPage";

type Line = components["schemas"]["HistoryLine"];

export default function HistoryPage() {
  const { id } = useParams<{ id: string }>();
  return <EmployerPage>{() => <History id={id} />}</EmployerPage>;
}

function History({ id }: { id: string }) {
  const { fields } = useCatalogue("posting");
  const labels = useMemo(() => new Map(fields.map(({ key, label }) => [key, label])), [fields]);
  const { data, failure, refresh } = useApi(`history/${id}`, (signal) =>
    ask(api.GET("/employer/postings/{posting_id}/history", { params: { path: { posting_id: id } }, signal })),
  );
  const lines = [...(data?.items ?? [])].reverse();
  return (
    <Page title={words.title} wide back={{ href: `/postings/${id}`, label: words.back }}>
      {data ? (
        <Table
          caption={words.caption}
          captionHidden
          rows={lines}
          rowKey={(line) => `${line.at} ${line.event}`}
          columns={[
            { key: "at", head: words.at, rowHead: true, cell: (line) => formatInstant(line.at) },
            { key: "what", head: words.what, cell: (line) => words.events[line.event] ?? line.event },
            {
              key: "who",
              head: words.who,
              cell: (line) => words.actors[line.actor_kind as keyof typeof words.actors] ?? line.actor_kind,
            },
            {
              key: "details",
              head: words.details,
              cell: (line) => <Details id={id} line={line} labels={labels} />,
            },
          ]}
        />
      ) : failure ? (
        <FailureNotice failure={failure} retry={refresh} />
      ) : (
        <Loading />
      )}
    </Page>
  );
}

function Details({ id, line, labels }: { id: string; line: Line; labels: ReadonlyMap<string, string> }) {
  const { agreed_with, agreed_on, valid_until } = line.facts as Record<string, string | undefined>;
  const texts = [
    ...line.comments.map(({ field, text }) => {
      const label = labels.get(fieldKeyOf(String(field ?? ""))) ?? requests.whole;
      return `${label}：${String(text ?? "")}`;
    }),
    ...(agreed_with ? [words.agreed(agreed_with, agreed_on ? formatDate(agreed_on) : "")] : []),
    ...(valid_until ? [words.until(formatDate(valid_until))] : []),
  ];
  return (
    <>
      {texts.map((text) => (
        <span key={text} className="block whitespace-pre-line">
          {text}
        </span>
      ))}
      {line.has_content ? (
        <Link className="link inline-block py-1" href={`/postings/${id}/sheet/${line.version}`}>
          {words.sheet}
        </Link>
      ) : null}
      {texts.length === 0 && !line.has_content ? words.none : null}
    </>
  );
}
