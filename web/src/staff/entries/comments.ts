import { keyOf } from "../review/keyOf";
import type { Posting } from "./entry";

/** The words with which the application was sent back, by field. */
export function commentsOf(posting: Posting): Record<string, string> {
  const found: Record<string, string> = {};
  if (posting.state !== "returned") return found;
  for (const { field, text } of posting.comments) {
    const key = keyOf(field);
    found[key] = found[key] ? `${found[key]}\n${text}` : text;
  }
  return found;
}
