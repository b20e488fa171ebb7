import type { Content, FieldSpec } from "./catalogue";

/** The content without what is null, in lists too. */
export function entered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(entered);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== null)
      .map(([key, part]) => [key, entered(part)]),
  );
}

/** Whether two answers say the same: absent, null and "" are all "not entered", in lists too. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other));
}

export interface Merged {
  /** What only one side changed is taken from that side; where both changed it otherwise, it is mine. */
  content: Content;
  /** The fields that both changed otherwise. */
  disputed: readonly FieldSpec[];
}

/** Two texts that began as one, together again. */
export function merge(fields: readonly FieldSpec[], began: Content, mine: Content, theirs: Content): Merged {
  const touched = fields.filter(({ key }) => !isSame(mine[key], began[key]));
  return {
    content: { ...theirs, ...Object.fromEntries(touched.map(({ key }) => [key, mine[key] ?? null])) },
    disputed: touched.filter(({ key }) => !isSame(theirs[key], began[key]) && !isSame(theirs[key], mine[key])),
  };
}

/** What was typed, of the fields that were asked, together with what somebody else has saved meanwhile. */
export function mergeTyped(fields: readonly FieldSpec[], began: Content, typed: Content, theirs: Content): Merged {
  return merge(
    fields.filter(({ key }) => key in typed),
    began,
    typed,
    theirs,
  );
}

function plain(value: unknown): unknown {
  if (value === null || value === "") return undefined;
  if (Array.isArray(value)) return value.length > 0 ? value.map(plain) : undefined;
  if (typeof value !== "object") return value;
  const entries = Object.entries(value as Record<string, unknown>)
    .map(([key, part]) => [key, plain(part)] as const)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}
