// What differs between two contents of one form, field by field. Pure.

import type { Content, FieldSpec, Model } from "./catalogue";
import { fieldsOf } from "./catalogue";
import { isShown } from "./conditions";
import { displayValue } from "./display";

export type ChangeKind = "added" | "removed" | "changed" | "same";

export interface Difference {
  key: string;
  label: string;
  before: string | null;
  after: string | null;
  kind: ChangeKind;
}

/** A field that is no longer asked with these answers counts as not entered, whatever is still stored in it. */
function shownValue(field: FieldSpec, content: Content): string | null {
  return isShown(field, content) ? displayValue(field, content[field.key]) : null;
}

/** All fields that are asked on either side, in the order of the form. */
export function differences(fields: readonly FieldSpec[], before: Content, after: Content): Difference[] {
  return fields
    .filter((field) => isShown(field, before) || isShown(field, after))
    .map((field) => {
      const was = shownValue(field, before);
      const is = shownValue(field, after);
      const kind = was === is ? "same" : was === null ? "added" : is === null ? "removed" : "changed";
      return { key: field.key, label: field.label, before: was, after: is, kind };
    });
}

export interface SectionDifference {
  key: string;
  title: string;
  rows: Difference[];
}

/** The sections in which something differs, with only what differs; with `all`, every section and field. */
export function sectionDifferences(model: Model, before: Content, after: Content, all = false): SectionDifference[] {
  return model.sections
    .map(({ key, title }) => ({
      key,
      title,
      rows: differences(fieldsOf(model, key), before, after).filter(({ kind }) => all || kind !== "same"),
    }))
    .filter(({ rows }) => rows.length > 0);
}
