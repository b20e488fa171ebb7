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
  /** How requests about a posting are called. */
  kinds: Names;
  actors: Names;
  /** Where the posting is; the job sheet of a version and what was proposed are below. */
  href: string;
}

/** What happened to a posting, with the job sheet of each version that was fixed. */
export function HistoryTable({ caption, lines, events, kinds, actors, href }: HistoryTableProps) {
  const { fields } = useCatalogue("posting");
  const labels = useMemo(() => new Map(fields.map(({ key, label }) => [key, label])), [fields]);
  return (
    <Table
      caption={caption}
      captionHidden
      rows={[...lines].reverse()}
      rowKey={(line) => line.line_id}
      columns={[
        { key: "at", head: words.at, rowHead: true, cell: (line) => formatInstant(line.at) },
        { key: "what", head: words.what, cell: (line) => eventOf(line, events, kinds) },
        { key: "who", head: words.who, cell: (line) => actors[line.actor_kind] ?? line.actor_kind },
        {
          key: "details",
          head: words.details,
          cell: (line) => <Details href={href} line={line} labels={labels} />,
        },
      ]}
    />
  );
}

/** What happened, with the name of the request where an event is the same for all. */
export function eventOf({ event, facts }: Line, events: Names, kinds: Names): string {
  const name = events[event] ?? event;
  const kind = kinds[String(facts.kind)];
  return kind ? words.ofRequest(name, kind) : name;
}

interface DetailsProps {
  href: string;
  line: Line;
  labels: ReadonlyMap<string, string>;
}

function Details({ href, line, labels }: DetailsProps) {
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
        <Link className="link inline-block py-1" href={`${href}/sheet/${line.version}`}>
          {words.sheet}
        </Link>
      ) : null}
      <ProposalLink line={line} href={href} />
      {texts.length === 0 && !line.has_content && !line.has_proposal ? words.none : null}
    </>
  );
}

/** To the text that a line of the history keeps: as it was applied for, or corrected. */
export function ProposalLink({ line, href }: { line: Line; href: string }) {
  if (!line.has_proposal) return null;
  return (
    <Link className="link inline-block py-1" href={`${href}/proposals/${line.version}/${line.line_id}`}>
      {words.proposal}
    </Link>
  );
}
