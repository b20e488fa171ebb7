import type { ReactNode } from "react";

export interface Column<Row> {
  key: string;
  head: string;
  cell: (row: Row) => ReactNode;
  numeric?: boolean;
  /** The column that names its row. */
  rowHead?: boolean;
}

export interface TableProps<Row> {
  caption: string;
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
}

/**
 * A table that turns into one card per row under 640 px. The roles are written out because `display: block` would take
 * them away from assistive technology; the frame scrolls by keyboard where a wide table still does not fit.
 */
export function Table<Row>({ caption, captionHidden = false, columns, rows, rowKey }: TableProps<Row>) {
  return (
    <div role="region" aria-label={caption} tabIndex={0} className="overflow-x-auto">
      <table role="table" className="cards w-full border-collapse">
        <caption className={captionHidden ? "sr-only" : "mb-2 text-left font-bold"}>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                role="columnheader"
                className={`border-b-2 border-solid-gray-600 bg-solid-gray-50 px-3 py-2 font-bold whitespace-nowrap ${column.numeric ? "text-right" : "text-left"}`}
              >
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={rowKey(row)} role="row">
              {columns.map((column) => {
                const look = `align-top sm:border-b sm:border-solid-gray-420 sm:px-3 sm:py-3 ${column.numeric ? "sm:text-right" : "text-left"}`;
                return column.rowHead ? (
                  <th key={column.key} scope="row" role="rowheader" data-label={column.head} className={look}>
                    <span>{column.cell(row)}</span>
                  </th>
                ) : (
                  <td key={column.key} role="cell" data-label={column.head} className={look}>
                    <span>{column.cell(row)}</span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
