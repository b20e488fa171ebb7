// The establishment and the request to change it, as the employer's pages handle them.

import { api, ask } from "../../api/client";
import type { components } from "../../api/schema";
import { type Loaded, useApi } from "../../api/useApi";
import type { Content, FieldSpec } from "../../form/catalogue";
import { entered } from "../../form/merge";

type Schemas = components["schemas"];
export type Establishment = Schemas["Establishment"];
export type Change = Schemas["EstablishmentChange"];
export type WithChange = Schemas["EstablishmentWithChange"];

/** The number never changes, so it is no field of the request. */
export const isDetail = (field: FieldSpec) => field.key !== "establishment_number";

export function useEstablishment(): Loaded<WithChange> {
  return useApi("establishment-change", (signal) => loadEstablishment(signal));
}

export function loadEstablishment(signal?: AbortSignal) {
  return ask(api.GET("/employer/establishment/change-request", signal ? { signal } : {}));
}

export function saveEstablishment(content: Content, version: number) {
  const fields = entered(content) as unknown as Schemas["ProposedDetails"];
  return ask(api.PUT("/employer/establishment/change-request", { body: { fields, version } }));
}

export function isEditable(change: Change | null): change is Change & { state: "draft" | "returned" } {
  return change !== null && (change.state === "draft" || change.state === "returned");
}

export function isWaiting(change: Change | null): boolean {
  return change !== null && (change.state === "submitted" || change.state === "in_review");
}

/** What the form begins with: the request's draft, else what is registered. */
export function startOf({ establishment, request }: WithChange, fields: readonly FieldSpec[]): Content {
  if (isEditable(request)) return request.fields as Content;
  const known = establishment as unknown as Content;
  return Object.fromEntries(fields.filter(isDetail).map(({ key }) => [key, known[key] ?? null]));
}

export function commentsOf(change: Change | null): Record<string, string> {
  const found: Record<string, string> = {};
  if (change?.state !== "returned") return found;
  for (const { field, text } of change.comments) {
    const key = field.replace(/^fields\./, "").split(/[.[]/)[0] ?? "";
    found[key] = found[key] ? `${found[key]}\n${text}` : text;
  }
  return found;
}
