import { useRef } from "react";
import type { FieldSpec } from "../form/catalogue";
import { type Finding, fieldKeyOf } from "./findings";

/**
 * What the checks find in these fields, when something is among it that was not told before (else nothing): who has seen a
 * finding and goes on is not held up by it again.
 */
export function useFreshFindings(): (found: readonly Finding[], fields: readonly FieldSpec[]) => Finding[] {
  const seen = useRef(new Set<string>());
  return (found, fields) => {
    const here = found.filter(({ field }) => fields.some(({ key }) => key === fieldKeyOf(field)));
    const names = here.map(({ rule, field, message }) => `${rule} ${field} ${message}`);
    const fresh = names.some((name) => !seen.current.has(name));
    for (const name of names) seen.current.add(name);
    return fresh ? here : [];
  };
}
