// The client's check, pure: what was typed → the content to send and what is wrong with it. Runs on submit. The server stays the authority.

import { existsOnCalendar, readIsoDate, toIsoDate } from "../lib/date";
import { formatNumber, readNumber } from "../lib/number";
import { countGraphemes, digitsOf, toHalfWidth } from "../lib/text";
import { field as names, check as words } from "../messages/ja";
import type { Content, FieldSpec } from "./catalogue";
import { isRequired, isShown } from "./conditions";

export interface CheckError {
  /** "occupation", "allowances.0.name" */
  field: string;
  message: string;
}

/** What the inputs hold: strings, string[] for checkboxes, parts of dates and times, rows of a list. */
export type Raw = Record<string, unknown>;

export interface Checked {
  content: Record<string, unknown>;
  errors: CheckError[];
}

/**
 * `base` is the content outside this form: conditions may look at fields of other sections.
 * `draft` leaves out what is missing, so that a half-filled form can be saved; what is wrong is still told.
 */
export function checkForm(
  fields: readonly FieldSpec[],
  raw: Raw,
  { base = {}, draft = false }: { base?: Content; draft?: boolean } = {},
): Checked {
  const around: Content = { ...base, ...raw };
  const content: Record<string, unknown> = {};
  const errors: CheckError[] = [];
  for (const field of fields) {
    if (!isShown(field, around)) {
      content[field.key] = null; // what is no longer asked is not sent
      continue;
    }
    const read = readField(field, raw[field.key], draft);
    content[field.key] = read.value;
    if (read.value === null && read.errors.length === 0 && !draft && isRequired(field, around)) {
      errors.push({ field: field.key, message: missingWords(field) });
    }
    errors.push(...read.errors.map((error) => ({ ...error, field: join(field.key, error.field) })));
  }
  return { content, errors };
}

const join = (key: string, rest: string) => (rest ? `${key}.${rest}` : key);

function missingWords(field: FieldSpec): string {
  if (field.kind === "agreement") return words.agree(field.label);
  return isChosen(field) ? words.choose(field.label) : words.enter(field.label);
}

const isChosen = (field: FieldSpec) =>
  ["choice", "choices", "boolean", "prefecture"].includes(field.kind) ||
  (field.kind === "codes" && field.options !== null);

interface Read {
  value: unknown;
  /** Paths below the field; "" is the field itself. */
  errors: CheckError[];
}

const missing: Read = { value: null, errors: [] };
const fine = (value: unknown): Read => ({ value, errors: [] });
const wrong = (value: unknown, message: string): Read => ({ value, errors: [{ field: "", message }] });

function readField(field: FieldSpec, raw: unknown, draft: boolean): Read {
  switch (field.kind) {
    case "integer":
    case "money":
    case "minutes":
    case "decimal":
      return readQuantity(field, text(raw));
    case "date":
      return readDate(field, raw);
    case "time":
      return readTime(field, raw);
    case "boolean":
      return text(raw) === "" ? missing : fine(text(raw) === "true");
    case "agreement":
      return raw === true ? fine(true) : missing;
    case "choice":
    case "prefecture":
      return readChoice(field, text(raw));
    case "choices":
    case "codes":
      return readMany(field, raw);
    case "lines":
      return readLines(field, text(raw));
    case "list":
      return readList(field, raw, draft);
    case "email":
      return readEmail(field, text(raw));
    case "tel":
      return readPhone(field, text(raw));
    case "password": // never trimmed or changed
      return typeof raw === "string" && raw !== "" ? fine(raw) : missing;
    default:
      return readText(field, text(raw));
  }
}

function text(raw: unknown): string {
  return raw === null || raw === undefined ? "" : String(raw).trim();
}

function readText(field: FieldSpec, value: string): Read {
  if (value === "") return missing;
  const plain = value.replace(/\r\n?/g, "\n");
  const length = countGraphemes(plain);
  if (field.max_length !== null && length > field.max_length) {
    return wrong(plain, words.tooLong(field.label, field.max_length, length));
  }
  return fine(plain);
}

function readQuantity(field: FieldSpec, value: string): Read {
  if (value === "") return missing;
  const number = readNumber(value);
  if (number === null) return wrong(value, words.number(field.label));
  if (field.kind !== "decimal" && !Number.isInteger(number)) return wrong(value, words.integer(field.label));
  if (field.kind === "decimal" && Math.abs(number * 10 - Math.round(number * 10)) > 1e-6) {
    return wrong(value, words.oneDecimal(field.label));
  }
  const { minimum, maximum } = field;
  const unit = field.unit ?? (field.kind === "money" ? "円" : field.kind === "minutes" ? "分" : "");
  const say = (limit: number) => `${formatNumber(limit)}${unit}`;
  const low = minimum !== null && number < minimum;
  const high = maximum !== null && number > maximum;
  if (!low && !high) return fine(number);
  if (minimum !== null && maximum !== null) return wrong(value, words.range(field.label, say(minimum), say(maximum)));
  if (minimum !== null) return wrong(value, words.atLeast(field.label, say(minimum)));
  return wrong(value, words.atMost(field.label, say(maximum ?? 0)));
}

function parts(raw: unknown, keys: readonly string[]): string[] {
  const given = (typeof raw === "object" && raw !== null ? raw : {}) as Record<string, unknown>;
  return keys.map((key) => text(given[key]));
}

function readDate(field: FieldSpec, raw: unknown): Read {
  const [year = "", month = "", day = ""] = parts(raw, ["year", "month", "day"]);
  if (!year && !month && !day) return missing;
  const empty = [year ? "" : names.year, month ? "" : names.month, day ? "" : names.day].filter(Boolean);
  if (empty.length > 0) return wrong(null, words.datePart(field.label, empty.join("・")));
  const date = { year: readNumber(year) ?? 0, month: readNumber(month) ?? 0, day: readNumber(day) ?? 0 };
  return existsOnCalendar(date) ? fine(toIsoDate(date)) : wrong(null, words.dateMissing(field.label));
}

function readTime(field: FieldSpec, raw: unknown): Read {
  const [hour = "", minute = ""] = parts(raw, ["hour", "minute"]);
  if (!hour && !minute) return missing;
  const h = readNumber(hour) ?? -1;
  const m = minute === "" ? 0 : (readNumber(minute) ?? -1);
  const ends = field.key.endsWith("ends_at");
  if (ends && h === 24 && m === 0) return fine("00:00"); // midnight, as the server keeps it
  const real = Number.isInteger(h) && Number.isInteger(m) && h >= 0 && h <= 23 && m >= 0 && m <= 59;
  if (!real) return wrong(null, words.time(field.label, ends));
  return fine(`${String(h).padStart(2, "0")}:${String(m).padStart(2, "0")}`);
}

function readChoice(field: FieldSpec, value: string): Read {
  if (value === "") return missing;
  const option = field.options?.find((one) => String(one.value) === value);
  return option ? fine(option.value) : wrong(null, words.choose(field.label));
}

function readMany(field: FieldSpec, raw: unknown): Read {
  const typed = Array.isArray(raw)
    ? raw.map(String)
    : text(raw)
        .split(/[、,，;\s]+/)
        .map(toHalfWidth);
  const chosen = typed.filter((value) => value !== "" && value !== "false");
  const values = field.options
    ? field.options.filter((option) => chosen.includes(String(option.value))).map((option) => option.value)
    : [...new Set(chosen)];
  if (values.length === 0) return missing;
  if (field.max_items !== null && values.length > field.max_items) {
    return wrong(values, words.tooMany(field.label, field.max_items));
  }
  return fine(values);
}

/** One answer per line. */
function readLines(field: FieldSpec, value: string): Read {
  const lines = value
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
  if (lines.length === 0) return missing;
  if (field.max_items !== null && lines.length > field.max_items) {
    return wrong(lines, words.tooMany(field.label, field.max_items));
  }
  const { max_length: limit } = field;
  const long = limit === null ? undefined : lines.find((line) => countGraphemes(line) > limit);
  return long === undefined || limit === null
    ? fine(lines)
    : wrong(lines, words.tooLong(field.label, limit, countGraphemes(long)));
}

function readList(field: FieldSpec, raw: unknown, draft: boolean): Read {
  const rows = (Array.isArray(raw) ? raw : []) as Raw[];
  const items: Record<string, unknown>[] = [];
  const errors: CheckError[] = [];
  rows.forEach((row, index) => {
    const read = checkForm(field.item_fields ?? [], row, { draft });
    const empty = Object.values(read.content).every((value) => value === null);
    if (empty && !read.errors.some((error) => text(row[error.field]) !== "")) return; // a row left blank is no row
    items.push(read.content);
    errors.push(...read.errors.map((error) => ({ ...error, field: `${index}.${error.field}` })));
  });
  if (field.max_items !== null && items.length > field.max_items) {
    errors.unshift({ field: "", message: words.tooMany(field.label, field.max_items) });
  }
  return items.length > 0 || errors.length > 0 ? { value: items, errors } : missing;
}

function readEmail(field: FieldSpec, value: string): Read {
  if (value === "") return missing;
  const address = toHalfWidth(value);
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address) ? fine(address) : wrong(address, words.email(field.label));
}

function readPhone(field: FieldSpec, value: string): Read {
  if (value === "") return missing;
  const digits = digitsOf(value);
  return /^0\d{9,10}$/.test(digits) ? fine(toHalfWidth(value)) : wrong(value, words.phone(field.label));
}

/** Content → what the inputs show: the way back of checkForm. */
export function toRaw(fields: readonly FieldSpec[], content: Content): Raw {
  return Object.fromEntries(fields.map((field) => [field.key, rawOf(field, content[field.key])]));
}

function rawOf(field: FieldSpec, value: unknown): unknown {
  switch (field.kind) {
    case "date": {
      const date = typeof value === "string" ? readIsoDate(value) : null;
      return { year: text(date?.year), month: text(date?.month), day: text(date?.day) };
    }
    case "time": {
      const [hour = "", minute = ""] = text(value).split(":");
      return { hour: hour && String(Number(hour)), minute };
    }
    case "choices":
      return Array.isArray(value) ? value.map(String) : [];
    case "codes":
      if (field.options) return Array.isArray(value) ? value.map(String) : [];
      return Array.isArray(value) ? value.join("、") : "";
    case "lines":
      return Array.isArray(value) ? value.join("\n") : "";
    case "list":
      if (Array.isArray(value) && value.length > 0)
        return value.map((row) => toRaw(field.item_fields ?? [], row as Content));
      return field.required ? [blankRow(field)] : []; // what has to be there is offered at once; a blank row is not sent
    case "money":
      return typeof value === "number" ? formatNumber(value) : text(value);
    case "agreement":
      return value === true;
    default:
      return text(value);
  }
}

/** A new row of a repeated group. */
export function blankRow(field: FieldSpec): Raw {
  return toRaw(field.item_fields ?? [], {});
}
