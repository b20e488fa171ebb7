import type { ReactNode } from "react";
import { type Content, fieldsOf, useCatalogue } from "../../form/catalogue";
import { DifferenceTable } from "../../form/DifferenceTable";
import { displayRows } from "../../form/display";
import { formatDate, formatInstant } from "../../lib/date";
import { action } from "../../messages/ja";
import { actors, events, kinds, review as words } from "../../messages/ja.staff-review";
import { fieldKeyOf } from "../../posting/findings";
import { eventOf, ProposalLink } from "../../posting/HistoryTable";
import { SummaryList } from "../../ui/SummaryList";
import { Table } from "../../ui/Table";
import { ImageContent } from "../images/ImageContent";
import { Inset } from "./Inset";
import {
  earlierComments,
  type Finding,
  hasContent,
  modelOf,
  presentOf,
  proposedOf,
  type ReviewDetail,
} from "./useReview";

/** The application as it came: every section, with what the checks found and what was asked before beside the field. */
export function ReviewContent({ detail }: { detail: ReviewDetail }) {
  const { kind } = detail.review;
  const model = useCatalogue(modelOf(kind));
  const establishment = useCatalogue("establishment");
  const content = proposedOf(detail);
  const present = presentOf(detail);
  // Of a change those that were confirmed for it; what was confirmed for the published text says nothing of the new one.
  const asked = kind === "change" ? detail.request : detail.posting;
  const confirmed = new Set(asked?.confirmed_warnings ?? []);
  const earlier = earlierComments(detail);
  const shown = new Set(hasContent(kind) ? displayRows(model.fields, content).map((row) => row.key) : []);
  const beside = (key: string): ReactNode => [
    ...detail.findings
      .filter((one) => fieldKeyOf(one.field) === key)
      .map((one) => (
        <FindingInset key={`${one.rule} ${one.message}`} finding={one} confirmed={confirmed.has(one.rule)} />
      )),
    ...earlier
      .filter((one) => fieldKeyOf(one.field) === key)
      .map((one) => (
        <Inset key={one.text} look="info" title={words.earlier}>
          {one.text}
        </Inset>
      )),
  ];
  const remarked = (key: string) => [...detail.findings, ...earlier].some((one) => fieldKeyOf(one.field) === key);
  const loose = detail.findings.filter((one) => !shown.has(fieldKeyOf(one.field)));
  const looseEarlier = earlier.filter((one) => !shown.has(fieldKeyOf(one.field)));
  return (
    <>
      {detail.image ? <ImageContent of={detail.image} /> : null}
      {detail.findings.length > 0 ? (
        <p className="mt-6 font-bold text-error-2">{words.findingsTitle(detail.findings.length)}</p>
      ) : !hasContent(kind) ? null : (
        <p className="mt-6 text-solid-gray-700">{words.findingsNone}</p>
      )}
      {loose.map((one) => (
        <FindingInset key={`${one.rule} ${one.message}`} finding={one} />
      ))}
      {looseEarlier.map((one) => (
        <Inset key={one.text} look="info" title={words.earlier}>
          {one.text}
        </Inset>
      ))}
      {detail.sent_back ? (
        <section aria-labelledby="since-return">
          <h2 id="since-return" className="mt-8">
            {words.sinceReturn}
          </h2>
          <DifferenceTable
            model={model}
            before={detail.sent_back}
            after={kind === "establishment" ? { ...detail.sent_back, ...without(detail.sent_back, content) } : content}
            older={words.sentBack}
          />
        </section>
      ) : null}
      {present ? (
        <>
          <h2 className="mt-8">{kind === "establishment" ? words.presentAndProposed : words.published}</h2>
          <DifferenceTable
            model={model}
            before={present}
            after={kind === "establishment" ? { ...present, ...without(present, content) } : content}
            beside={beside}
            keep={remarked}
          />
        </>
      ) : hasContent(kind) ? (
        model.sections.map((section) => (
          <SummaryList
            key={section.key}
            title={section.title}
            rows={displayRows(fieldsOf(model, section.key), content).map((row) => ({
              key: row.key,
              label: row.label,
              value: (
                <>
                  {row.value ?? <span className="text-solid-gray-700">{action.none}</span>}
                  {beside(row.key)}
                </>
              ),
            }))}
          />
        ))
      ) : null}
      {kind === "establishment" ? null : (
        <SummaryList
          title={words.establishment}
          rows={displayRows(establishment.fields, { ...detail.establishment })
            .filter(({ value }) => value !== null)
            .map(({ key, label, value }) => ({ key, label, value }))}
        />
      )}
      <History detail={detail} />
    </>
  );
}

/** The proposed details; what they leave out is no longer known. The number and the office's own facts stay. */
function without(present: Content, proposed: Content): Content {
  const fixed = new Set(["establishment_number", "office", "version", "registered_at", "findings"]);
  return Object.fromEntries(
    Object.keys({ ...present, ...proposed })
      .filter((key) => !fixed.has(key))
      .map((key) => [key, proposed[key] ?? null]),
  );
}

export function FindingInset({ finding, confirmed = false }: { finding: Finding; confirmed?: boolean }) {
  const serious = finding.severity.toLowerCase() === "error";
  return (
    <Inset
      look={serious ? "error" : "warning"}
      title={serious ? words.finding : confirmed ? words.confirmedWarnings : words.warning}
    >
      {finding.message}
    </Inset>
  );
}

function History({ detail }: { detail: ReviewDetail }) {
  const lines = [...detail.history].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  return (
    <div className="mt-8">
      <h2 className="mb-2">{words.history}</h2>
      <Table
        caption={words.history}
        captionHidden
        rows={lines}
        rowKey={(line) => line.line_id}
        columns={[
          {
            key: "at",
            head: words.historyAt,
            rowHead: true,
            cell: (line) => <span className="sm:whitespace-nowrap">{formatInstant(line.at)}</span>,
          },
          { key: "what", head: words.historyWhat, cell: (line) => eventOf(line, events, kinds) },
          { key: "who", head: words.historyWho, cell: (line) => actors[line.actor_kind] ?? line.actor_kind },
          {
            key: "comments",
            head: words.historyComments,
            cell: (line) => <Details line={line} of={detail.posting} />,
          },
        ]}
      />
    </div>
  );
}

function Details({ line, of }: { line: ReviewDetail["history"][number]; of: ReviewDetail["posting"] }) {
  const { agreed_with, agreed_on } = line.facts as Record<string, string | undefined>;
  if (agreed_with || line.has_proposal)
    return (
      <>
        {agreed_with ? (
          <span className="block">{`${agreed_with}（${agreed_on ? formatDate(agreed_on) : ""}）`}</span>
        ) : null}
        {of ? <ProposalLink line={line} href={`/postings/${of.establishment_number}/${of.posting_id}`} /> : null}
      </>
    );
  if (line.comments.length === 0) return "－";
  return (
    <CommentList
      comments={line.comments.map((one) => ({ field: String(one.field ?? ""), text: String(one.text ?? "") }))}
    />
  );
}

/** Comments with the label of their field. */
export function CommentList({ comments }: { comments: readonly { field: string; text: string }[] }) {
  const posting = useCatalogue("posting");
  const establishment = useCatalogue("establishment");
  const labelOf = (key: string) =>
    key === "image"
      ? kinds.image
      : [...posting.fields, ...establishment.fields].find((field) => field.key === key)?.label;
  return (
    <ul className="flex flex-col gap-2">
      {comments.map((one) => (
        <li key={`${one.field} ${one.text}`} className="whitespace-pre-line">
          <strong className="block">{labelOf(fieldKeyOf(one.field)) ?? words.whole}</strong>
          {one.text}
        </li>
      ))}
    </ul>
  );
}
