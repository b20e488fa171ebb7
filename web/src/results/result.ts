// A result of selection as both sides enter and see it (R19, A22, §2.7).

import type { components } from "../api/schema";
import { type Content, type FieldSpec, ownField } from "../form/catalogue";
import { displayRows } from "../form/display";
import { formatDate } from "../lib/date";
import { limit, result as words } from "../messages/ja.results";
import type { Tone } from "../ui/Tag";

type Schemas = components["schemas"];
export type ResultFacts = Schemas["ResultFacts"];
export type Selection = Omit<Schemas["RegisterResult"], "version">;
export type Shown = Schemas["ReferralShown"];

export const tones: Readonly<Record<Shown, Tone>> = {
  owed: "blue",
  overdue: "orange",
  hired: "green",
  not_hired: "neutral",
  cancelled: "neutral",
  closed: "red",
};

const optionsOf = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

const KEYS = ["result", "reason", "reason_note", "hired_on", "conditions_differ", "difference"] as const;

interface Asked {
  /** Before every key, where one form asks for several people. */
  prefix?: string;
  /** Named in every label, so that each stands for itself. */
  name?: string;
  /** Offers 「まだ登録しない」. */
  later?: boolean;
}

/** What is asked of one result; which answers belong to which result is held by the conditions (A22). */
export function resultFields({ prefix = "", name, later = false }: Asked = {}): FieldSpec[] {
  const label = (text: string) => (name ? words.of(name, text) : text);
  const result = `${prefix}result`;
  const differ = `${prefix}conditions_differ`;
  const when = (value: string) => [{ field: result, in: [value] }];
  return [
    ownField({
      key: result,
      label: label(words.result),
      kind: "choice",
      options: optionsOf({ ...words.results, ...(later ? { later: words.later } : {}) }),
    }),
    ownField({
      key: `${prefix}reason`,
      label: label(words.reason),
      kind: "choice",
      help: words.reasonHelp,
      options: optionsOf(words.reasons),
      shown_when: when("not_hired"),
    }),
    ownField({
      key: `${prefix}reason_note`,
      label: label(words.reasonNote),
      kind: "textarea",
      required: false,
      max_length: 300,
      shown_when: when("not_hired"),
    }),
    ownField({
      key: `${prefix}hired_on`,
      label: label(words.hiredOn),
      kind: "date",
      required: false,
      help: words.hiredOnHelp,
      shown_when: when("hired"),
    }),
    ownField({
      key: differ,
      label: label(words.differ),
      kind: "boolean",
      shown_when: when("hired"),
    }),
    ownField({
      key: `${prefix}difference`,
      label: label(words.difference),
      kind: "textarea",
      help: words.differenceHelp,
      max_length: 300,
      shown_when: [...when("hired"), { field: differ, in: [true] }],
    }),
  ];
}

export const oneResult = resultFields();

/** The typed answers as they are sent. */
export function toSelection(content: Content, prefix = ""): Selection {
  const answers = KEYS.map((key) => [key, content[`${prefix}${key}`] ?? null] as const);
  return Object.fromEntries(answers) as unknown as Selection;
}

/** What is registered, as the form's content. */
export function contentOf(facts: ResultFacts | null): Content {
  return facts ? Object.fromEntries(KEYS.map((key) => [key, facts[key]])) : {};
}

/** The rows of a summary list: what is not asked with this result is left out. */
export function resultRows(content: Content, fields: readonly FieldSpec[] = oneResult) {
  return displayRows(fields, content).map(({ key, label, value }) => ({ key, label, value }));
}

export interface Limits {
  state: Shown;
  due_on: string;
  closes_on: string;
  closes_on_is_final: boolean;
  days_left: number | null;
}

/** Until when a result can be entered; while the posting is in force the day can still move, which is said (A10). */
export function closesText({ closes_on, closes_on_is_final, days_left }: Omit<Limits, "state" | "due_on">): string {
  const text = (closes_on_is_final ? limit.final : limit.open)(formatDate(closes_on));
  return closes_on_is_final && days_left !== null ? `${text}（${limit.daysLeft(days_left)}）` : text;
}

/** What presses first about an applicant without a result; null where nothing is owed. */
export function dueText({ state, due_on }: Pick<Limits, "state" | "due_on">): string | null {
  if (state === "owed") return limit.due(formatDate(due_on));
  return state === "overdue" ? limit.overdue(formatDate(due_on)) : null;
}
