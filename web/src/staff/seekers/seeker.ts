// A seeker of the office, as staff handle him.

import { type Answer, api, ask } from "../../api/client";
import type { components } from "../../api/schema";
import { type Loaded, useApi } from "../../api/useApi";
import { type FieldSpec, ownField } from "../../form/catalogue";
import { seekerFields as words } from "../../messages/ja.staff-seekers";

export type Seeker = components["schemas"]["Seeker"];

export function loadSeeker(number: string, signal?: AbortSignal): Promise<Answer<Seeker>> {
  const params = { path: { seeker_number: number } };
  return ask(api.GET("/staff/seekers/{seeker_number}", { params, ...(signal ? { signal } : {}) }));
}

export function useSeeker(number: string): Loaded<Seeker> {
  return useApi(`seeker/${number}`, (signal) => loadSeeker(number, signal));
}

export const numberField = ownField({
  key: "seeker_number",
  label: words.number,
  kind: "text",
  max_length: 20,
  help: words.numberHelp,
});

/** Somebody else's data: nothing for the browser's own completion. */
export const detailFields: readonly FieldSpec[] = [
  ownField({ key: "name", label: words.name, kind: "text", max_length: 40 }),
  ownField({ key: "name_kana", label: words.kana, kind: "text", max_length: 80 }),
  ownField({ key: "postal_code", label: words.postalCode, kind: "text", max_length: 8, required: false }),
  ownField({ key: "address", label: words.address, kind: "text", max_length: 90, required: false }),
  ownField({
    key: "phone",
    label: words.phone,
    kind: "tel",
    required: false,
    help: words.phoneHelp,
    autocomplete: "off",
  }),
  ownField({ key: "birth_date", label: words.birthDate, kind: "date", required: false, help: words.birthDateHelp }),
  ownField({ key: "email", label: words.email, kind: "email", required: false, autocomplete: "off" }),
];
