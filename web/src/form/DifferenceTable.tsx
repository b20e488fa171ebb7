import { type ReactNode, useState } from "react";
import { action } from "../messages/ja";
import { difference as words } from "../messages/ja.difference";
import { Button } from "../ui/Button";
import { Table } from "../ui/Table";
import { Tag, type Tone } from "../ui/Tag";
import type { Content, Model } from "./catalogue";
import { type ChangeKind, type Difference, sectionDifferences } from "./difference";

const tones: Record<ChangeKind, Tone> = { added: "green", removed: "red", changed: "orange", same: "neutral" };

export interface DifferenceTableProps {
  model: Model;
  before: Content;
  after: Content;
  /** What stands below a field: findings, comments. */
  beside?: (key: string) => ReactNode;
  /** Fields that are shown though nothing differs in them: something stands below them. */
  keep?: (key: string) => boolean;
  /** What the older text is, where it is not what is published or registered now; `whole`: all fields on demand too. */
  older?: { head: string; caption: (section: string) => string; whole?: boolean };
}

/** Two contents side by side by section: what differs, told in words as well as by colour; all fields on demand. */
export function DifferenceTable({ model, before, after, beside, keep = () => false, older }: DifferenceTableProps) {
  const [all, setAll] = useState(false);
  const sections = sectionDifferences(model, before, after, true)
    .map((section) => ({
      ...section,
      rows: section.rows.filter(({ key, kind }) => all || kind !== "same" || keep(key)),
    }))
    .filter(({ rows }) => rows.length > 0);
  return (
    <>
      {sections.length === 0 ? <p className="mt-6">{words.none}</p> : null}
      {sections.map(({ key, title, rows }) => (
        <section key={key} className="mt-8">
          <h2 className="mb-2">{title}</h2>
          <Table
            caption={(older?.caption ?? words.caption)(title)}
            captionHidden
            rows={rows}
            rowKey={(row) => row.key}
            columns={[
              { key: "label", head: words.field, rowHead: true, cell: (row) => row.label },
              { key: "before", head: older?.head ?? words.before, cell: (row) => <Old row={row} /> },
              {
                key: "after",
                head: words.after,
                cell: (row) => (
                  <>
                    <span className={row.kind === "same" ? "whitespace-pre-line" : "font-bold whitespace-pre-line"}>
                      {row.after ?? action.none}
                    </span>
                    {beside?.(row.key)}
                  </>
                ),
              },
              {
                key: "kind",
                head: words.kind,
                cell: (row) => <Tag tone={tones[row.kind]}>{words.kinds[row.kind]}</Tag>,
              },
            ]}
          />
        </section>
      ))}
      {older && !older.whole ? null : (
        <p className="no-print mt-4">
          <Button look="text" onClick={() => setAll(!all)}>
            {all ? words.onlyChanged : words.showAll}
          </Button>
        </p>
      )}
    </>
  );
}

function Old({ row }: { row: Difference }) {
  if (row.before === null) return <span className="text-solid-gray-700">{action.none}</span>;
  return <span className="whitespace-pre-line">{row.before}</span>;
}
