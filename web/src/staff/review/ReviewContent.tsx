import type { ReactNode } from "react";
import { fieldsOf, useCatalogue } from "../../form/catalogue";
import { displayRows } from "../../form/display";
import { formatInstant } from "../../lib/date";
import { action } from "../../messages/ja";
import { actors, events, review as words } from "../../messages/ja.staff-review";
import { SummaryList } from "../../ui/SummaryList";
import { Table } from "../../ui/Table";
import { Inset } from "./Inset";
import { keyOf } from "./keyOf";
import { earlierComments, type Finding, type ReviewDetail } from "./useReview";

/** The application as it came: every section, with what the checks found and what was asked before beside the field. */
export function ReviewContent({ detail }: { detail: ReviewDetail }) {
  const posting = useCatalogue("posting");
  const establishment = useCatalogue("establishment");
  const { content } = detail.posting;
  const earlier = earlierComments(detail);
  const shown = new Set(displayRows(posting.fields, content).map((row) => row.key));
  const beside = (key: string): ReactNode => [
    ...detail.findings
      .filter((one) => keyOf(one.field) === key)
      .map((one) => <FindingInset key={`${one.rule} ${one.message}`} finding={one} />),
    ...earlier
      .filter((one) => keyOf(one.field) === key)
      .map((one) => (
        <Inset key={one.text} look="info" title={words.earlier}>
          {one.text}
        </Inset>
      )),
  ];
  const loose = detail.findings.filter((one) => !shown.has(keyOf(one.field)));
  const looseEarlier = earlier.filter((one) => !shown.has(keyOf(one.field)));
  return (
    <>
      {detail.findings.length > 0 ? (
        <p className="mt-6 font-bold text-error-2">{words.findingsTitle(detail.findings.length)}</p>
      ) : (
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
      {posting.sections.map((section) => (
        <SummaryList
          key={section.key}
          title={section.title}
          rows={displayRows(fieldsOf(posting, section.key), content).map((row) => ({
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
      ))}
      <SummaryList
        title={words.establishment}
        rows={displayRows(establishment.fields, { ...detail.establishment }).map(({ key, label, value }) => ({
          key,
          label,
          value,
        }))}
      />
      <History detail={detail} />
    </>
  );
}

export function FindingInset({ finding }: { finding: Finding }) {
  const serious = finding.severity.toLowerCase() === "error";
  return (
    <Inset look={serious ? "error" : "warning"} title={serious ? words.finding : words.warning}>
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
        rowKey={(line) => `${line.at} ${line.event}`}
        columns={[
          {
            key: "at",
            head: words.historyAt,
            rowHead: true,
            cell: (line) => <span className="sm:whitespace-nowrap">{formatInstant(line.at)}</span>,
          },
          { key: "what", head: words.historyWhat, cell: (line) => events[line.event] ?? line.event },
          { key: "who", head: words.historyWho, cell: (line) => actors[line.actor_kind] ?? line.actor_kind },
          {
            key: "comments",
            head: words.historyComments,
            cell: (line) =>
              line.comments.length > 0 ? (
                <CommentList
                  comments={line.comments.map((one) => ({
                    field: String(one.field ?? ""),
                    text: String(one.text ?? ""),
                  }))}
                />
              ) : (
                "－"
              ),
          },
        ]}
      />
    </div>
  );
}

/** Comments with the label of their field. */
export function CommentList({ comments }: { comments: readonly { field: string; text: string }[] }) {
  const { fields } = useCatalogue("posting");
  return (
    <ul className="flex flex-col gap-2">
      {comments.map((one) => (
        <li key={`${one.field} ${one.text}`} className="whitespace-pre-line">
          <strong className="block">
            {fields.find((field) => field.key === keyOf(one.field))?.label ?? words.whole}
          </strong>
          {one.text}
        </li>
      ))}
    </ul>
  );
}
