import type { Condition, Content, FieldSpec } from "./catalogue";

/** Compares loosely on purpose: a form holds "true" and "3" where the content holds true and 3. */
export function holds(conditions: readonly Condition[], content: Content): boolean {
  return conditions.every(({ field, in: wanted }) => {
    const value = content[field];
    const values = Array.isArray(value) ? value : [value];
    return values.some(
      (one) => one !== null && one !== undefined && wanted.some((want) => String(want) === String(one)),
    );
  });
}

export function isShown(field: FieldSpec, content: Content): boolean {
  return field.shown_when === null || holds(field.shown_when, content);
}

export function isRequired(field: FieldSpec, content: Content): boolean {
  return field.required || (field.required_when !== null && holds(field.required_when, content));
}
