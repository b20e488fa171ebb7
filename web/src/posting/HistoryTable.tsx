import { useMemo } from "react";
import { Link } from "wouter";
import type { components } from "../api/schema";
import { useCatalogue } from "../form/catalogue";
import { formatDate, formatInstant } from "../lib/date";
import { requests, history as words } from "../messages/ja.requests";
import { Table } from "../ui/Table";
import { fieldKeyOf } from "./findings";

type Line = components["schemas"]["HistoryLine"];
type Names = Readonly<Record<string, string>>;

interface HistoryTableProps {
  caption: string;
  /** As they happened; shown with the latest first. */
  lines: readonly Line[];
  events: Names;
  actors: Names;
  /** Where the job sheets are; the sheet of a version is below. */
  sheetHref: string;
}

/** What happened to a posting, with the job sheet of each version that was fixed. */
export function HistoryTable({ caption, lines, events, actors, sheetHref }: HistoryTableProps) {
  const { fields } = useCatalogue("posting");
  const labels = useMemo(() => new Map(fields.map(({ key, label }) => [key, label])), [fields]);
  return (
    <Table
      caption={caption}
      captionHidden
      rows={[...lines].reverse()}
      rowKey={(line) => `${line.at} ${line.event}`}
      columns={[
        { key: "at", head: words.at, rowHead: true, cell: (line) => formatInstant(line.at) },
        { key: "what", head: words.what, cell: (line) => events[line.event] ?? line.event },
        { key: "who", head: words.who, cell: (line) => actors[line.actor_kind] ?? line.actor_kind },
        {
          key: "details",
          head: words.details,
          cell: (line) => <Details sheetHref={sheetHref} line={line} labels={labels} />,
        },
      ]}
    />
  );
}

interface DetailsProps {
  sheetHref: string;
  line: Line;
  labels: ReadonlyMap<string, string>;
}

function Details({ sheetHref, line, labels }: DetailsProps) {
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
        <Link className="link inline-block py-1" href={`${sheetHref}/${line.version}`}>
          {words.sheet}
        </Link>
      ) : null}
      {texts.length === 0 && !line.has_content ? words.none : null}
    </>
  );
}
