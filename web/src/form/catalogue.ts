// The field catalogue: docs/fields.json, written by Python. The form, the client check, check-answers, review and print read it.

import { use } from "react";

export type Kind =
  | "text"
  | "textarea"
  | "integer"
  | "money"
  | "decimal"
  | "choice"
  | "choices"
  | "date"
  | "boolean"
  | "time"
  | "minutes"
  | "prefecture"
  | "codes"
  | "lines"
  | "list"
  | "agreement"
  // Kinds of the page's own small forms (sign-up, sign-in): not in the catalogue file.
  | "email"
  | "tel"
  | "password";

export type Scalar = string | number | boolean;

/** Holds when the field's value is one of `in`; a list of conditions holds when all do. */
export interface Condition {
  field: string;
  in: readonly Scalar[];
}

export interface FieldOption {
  value: Scalar;
  label: string;
}

export interface FieldSpec {
  key: string;
  section: string;
  label: string;
  kind: Kind;
  required: boolean;
  required_when: readonly Condition[] | null;
  shown_when: readonly Condition[] | null;
  max_length: number | null;
  minimum: number | null;
  maximum: number | null;
  unit: string | null;
  options: readonly FieldOption[] | null;
  item_fields: readonly FieldSpec[] | null;
  max_items: number | null;
  help: string | null;
  /** Never published. */
  internal?: boolean;
  /** Not published where the employer's name is hidden. */
  identifies?: boolean;
  /** HTML autocomplete, for the page's own forms (WCAG 1.3.5). */
  autocomplete?: string;
}

export interface Section {
  key: string;
  title: string;
  help: string | null;
  /** Key of the group it belongs to; "" where a form has no groups. */
  group: string;
}

/** A part of the form as the official form numbers it. */
export interface Group {
  key: string;
  title: string;
}

export interface Model {
  groups: readonly Group[];
  sections: readonly Section[];
  fields: readonly FieldSpec[];
}

/** One flat object keyed by field key; absent or null = not entered. */
export type Content = Readonly<Record<string, unknown>>;

const loaders = {
  posting: () => import("virtual:catalogue/posting"),
  establishment: () => import("virtual:catalogue/establishment"),
  seeker_profile: () => import("virtual:catalogue/seeker_profile"),
};

export type ModelName = keyof typeof loaders;

const loaded = new Map<ModelName, Promise<Model>>();

export function loadCatalogue(name: ModelName): Promise<Model> {
  const known = loaded.get(name);
  if (known) return known;
  const loading = loaders[name]().then((module) => module.default);
  loaded.set(name, loading);
  loading.catch(() => loaded.delete(name));
  return loading;
}

/** Suspends until the model's catalogue is there. */
export function useCatalogue(name: ModelName): Model {
  return use(loadCatalogue(name));
}

export function fieldsOf(model: Model, section: string): readonly FieldSpec[] {
  return model.fields.filter((field) => field.section === section);
}

/** A field for one of the page's own forms; what is not said is empty. */
export function ownField(spec: Pick<FieldSpec, "key" | "label" | "kind"> & Partial<FieldSpec>): FieldSpec {
  return {
    section: "",
    required: true,
    required_when: null,
    shown_when: null,
    max_length: null,
    minimum: null,
    maximum: null,
    unit: null,
    options: null,
    item_fields: null,
    max_items: null,
    help: null,
    ...spec,
  };
}
