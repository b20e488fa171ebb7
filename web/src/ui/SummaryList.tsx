import type { ReactNode } from "react";
import { Link } from "wouter";
import { action, field as fieldWords } from "../messages/ja";

export interface SummaryRow {
  key: string;
  label: string;
  /** null or "" = not entered. */
  value: ReactNode;
  /** Where it is changed; a missing answer becomes the link 「入力する」. */
  href?: string | undefined;
  /** What stood there before, beside the new value (staff review, change requests). */
  before?: ReactNode;
  /** What is wrong with it, in the words of the error summary. */
  error?: string | undefined;
}

export interface SummaryListProps {
  title?: string;
  rows: readonly SummaryRow[];
  /** One link for the whole section instead of one per row. */
  href?: string | undefined;
}

export function SummaryList({ title, rows, href }: SummaryListProps) {
  return (
    <section className="mt-8">
      {title ? (
        <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4">
          <h2>{title}</h2>
          {href ? <ChangeLink href={href} label={title} /> : null}
        </div>
      ) : null}
      <dl className="border-t border-solid-gray-420">
        {rows.map((row) => {
          const missing = row.value === null || row.value === undefined || row.value === "";
          return (
            <div
              key={row.key}
              className="grid gap-x-4 border-b border-solid-gray-420 py-3 sm:grid-cols-[14rem_1fr_auto]"
            >
              <dt className="font-bold">{row.label}</dt>
              <dd className="whitespace-pre-line">
                {missing && row.href ? <ChangeLink href={row.href} label={row.label} text={action.enter} /> : null}
                {missing && !row.href ? <span className="text-solid-gray-700">{action.none}</span> : null}
                {missing ? null : row.value}
                {row.error ? (
                  <span className="mt-1 block text-error-2">
                    {fieldWords.errorMark}
                    {row.error}
                  </span>
                ) : null}
                {row.before === undefined ? null : (
                  <span className="mt-1 block text-solid-gray-700">
                    {action.before}
                    <del>{row.before ?? action.none}</del>
                  </span>
                )}
              </dd>
              {row.href && !missing ? (
                <dd className="no-print">
                  <ChangeLink href={row.href} label={row.label} />
                </dd>
              ) : null}
            </div>
          );
        })}
      </dl>
    </section>
  );
}

function ChangeLink({ href, label, text = action.change }: { href: string; label: string; text?: string }) {
  return (
    <Link href={href} className="link no-print -my-1 inline-block py-1">
      <span className="sr-only">{label}を</span>
      {text}
    </Link>
  );
}
