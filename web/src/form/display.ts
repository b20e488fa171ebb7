// A value as check-answers, review and print show it. null = not entered.

import { formatDate, formatTime } from "../lib/date";
import { formatNumber, formatYen } from "../lib/number";
import { field as words } from "../messages/ja";
import type { Content, FieldSpec } from "./catalogue";
import { isRequired, isShown } from "./conditions";

export function displayValue(field: FieldSpec, value: unknown): string | null {
  if (value === null || value === undefined || value === "") return null;
  const label = (one: unknown) =>
    field.options?.find((option) => String(option.value) === String(one))?.label ?? String(one);
  switch (field.kind) {
    case "money":
      return typeof value === "number" ? formatYen(value) : String(value);
    case "integer":
    case "decimal": {
      const unit = field.unit ?? "";
      return `${typeof value === "number" ? formatNumber(value) : String(value)}${unit}`;
    }
    case "minutes":
      return typeof value === "number" ? formatMinutes(value) : String(value);
    case "date":
      return formatDate(String(value));
    case "time":
      return formatTime(String(value));
    case "boolean":
    case "agreement":
      return value === true ? words.yes : words.no;
    case "choice":
    case "prefecture":
      return label(value);
    case "choices":
    case "codes":
      return Array.isArray(value) && value.length > 0 ? value.map(label).join("、") : null;
    case "lines":
      return Array.isArray(value) && value.length > 0 ? value.join("\n") : null;
    case "list":
      return Array.isArray(value) && value.length > 0
        ? value.map((row) => displayRow(field, row as Content)).join("\n")
        : null;
    case "password":
      return null; // never shown
    default:
      return String(value);
  }
}

/** 465 → "465分（7時間45分）" */
function formatMinutes(minutes: number): string {
  if (minutes <= 60) return `${minutes}${words.minute}`;
  const rest = minutes % 60;
  const hours = `${Math.floor(minutes / 60)}${words.hours}${rest === 0 ? "" : `${rest}${words.minute}`}`;
  return `${minutes}${words.minute}（${hours}）`;
}

function displayRow(field: FieldSpec, row: Content): string {
  return (field.item_fields ?? [])
    .filter((item) => isShown(item, row))
    .map((item) => [item.label, displayValue(item, row[item.key])] as const)
    .filter(([, value]) => value !== null)
    .map(([label, value]) => `${label}：${value}`)
    .join("、");
}

export interface DisplayRow {
  key: string;
  label: string;
  value: string | null;
  /** Required and not entered. */
  missing: boolean;
}

/** The rows of a section that are asked with this content. */
export function displayRows(fields: readonly FieldSpec[], content: Content): DisplayRow[] {
  return fields
    .filter((field) => isShown(field, content))
    .map((field) => {
      const value = displayValue(field, content[field.key]);
      return { key: field.key, label: field.label, value, missing: value === null && isRequired(field, content) };
    });
}

export type Progress = "empty" | "partial" | "complete";

/** How far a section is: the words of the task list come from it. */
export function progressOf(fields: readonly FieldSpec[], content: Content): Progress {
  const rows = displayRows(fields, content);
  if (rows.every((row) => row.value === null)) return rows.some((row) => row.missing) ? "empty" : "complete";
  return rows.some((row) => row.missing) ? "partial" : "complete";
}
