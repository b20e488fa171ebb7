// What the checks find in a posting's content, and what staff wrote about it, by field: both sides' pages show it.

import type { components } from "../api/schema";
import { toFieldPath } from "../form/useCatalogueForm";
import { form as words } from "../messages/ja.posting";
import type { InputError } from "../ui/ErrorSummary";

export type Finding = components["schemas"]["CheckFinding"];

/** "content.working_patterns.0.break_minutes" → "working_patterns" */
export function fieldKeyOf(path: string): string {
  return toFieldPath(path).split(".")[0] ?? "";
}

/** A finding as the summary and the field show it; a warning says that it may be passed. */
export function toldFinding({ field, message, severity }: Finding): InputError {
  return { field, message: severity === "warn" ? `${words.warning}${message}` : message };
}

/** Missing answers are progress, not findings. */
export function realFindings(found: readonly Finding[]): Finding[] {
  return found.filter(({ rule }) => rule !== "missing");
}

interface Commented {
  state: string;
  comments: readonly { field: string; text: string }[];
}

/** Staff's words about what was sent back, by field key; "" holds what concerns the whole. */
export function commentsOf(of: Commented | null): Record<string, string> {
  const found: Record<string, string> = {};
  if (of?.state !== "returned") return found;
  for (const { field, text } of of.comments) {
    const key = fieldKeyOf(field);
    found[key] = found[key] ? `${found[key]}\n${text}` : text;
  }
  return found;
}
