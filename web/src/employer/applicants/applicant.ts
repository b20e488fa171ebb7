// An applicant as the employer's pages handle him.

import { api, ask } from "../../api/client";
import type { components } from "../../api/schema";
import { type Loaded, useApi } from "../../api/useApi";
import { applicants as words } from "../../messages/ja.applicants";

type Schemas = components["schemas"];
export type Line = Schemas["ApplicantLine"];
export type Applicant = Schemas["ApplicantView"];
export type ListName = Schemas["ReferralList"];

export const order: readonly ListName[] = ["owed", "hired", "not_hired", "cancelled", "closed"];

export function useApplicant(id: string): Loaded<Applicant> {
  return useApi(`applicant/${id}`, (signal) =>
    ask(api.GET("/employer/applicants/{referral_id}", { params: { path: { referral_id: id } }, signal })),
  );
}

/** Address of a list: of one posting, or of all. */
export function listHref(list: ListName, posting: string | null): string {
  const query = new URLSearchParams({ ...(list === "owed" ? {} : { list }), ...(posting ? { posting } : {}) });
  return query.size > 0 ? `/applicants?${query}` : "/applicants";
}

/** After the cut-off the row stands without the person (A12). */
export function nameOf({ name }: Pick<Line, "name">): string {
  return name ? words.name(name) : words.unnamed;
}
