// Whom the employer finds: the question as the server takes it, and the way back to it.

import { type Answer, api, ask, serverNow } from "../../api/client";
import type { FoundSeekerDetail, SeekerSearchResult } from "../../api/pending";
import { addDays, todayIso } from "../../lib/date";
import { readStored, writeStored } from "../../lib/stored";
import { asked, type FilterName, type Filters } from "./filters";

export type Sort = "newest" | "relevance";

export interface Question {
  filters: Filters;
  sort: Sort;
  cursor: string | null;
}

/** From when on somebody can work: days from today. */
export const availableDays: Readonly<Record<string, number>> = { now: 0, month: 30, quarter: 91 };

type Query = NonNullable<paths["/employer/seekers"]["get"]["parameters"]["query"]>;

const amounts: readonly FilterName[] = ["monthly_wage_max", "hourly_wage_max", "experience_years_min"];

/** The question in the server's words. */
export function bodyOf({ filters, sort, cursor }: Question, today: string): Record<string, Value> {
  const body: Record<string, Value> = { sort };
  for (const [name, value] of asked(filters)) {
    if (name === "employment" || name === "pc_skill") body[name] = [...filters[name]];
    else if (name === "available") body.available_by = addDays(today, availableDays[value] ?? 0);
    else body[name] = amounts.includes(name) ? Number(value) : value;
  }
  return cursor ? { ...body, cursor } : body;
}

export function findSeekers(question: Question, signal: AbortSignal): Promise<Answer<SeekerSearchResult>> {
  const body = bodyOf(question, todayIso(serverNow()));
  return ask(api.POST("/employer/seekers/search" as never, { body, signal } as never));
}

export function openSeeker(number: string, signal: AbortSignal): Promise<Answer<FoundSeekerDetail>> {
  const params = { path: { profile_number: number } };
  return ask(api.GET("/employer/seekers/{profile_number}" as never, { params, signal } as never));
}

const PLACE = "seeker-search-place";

/** Where the search was left: the way back from an opened profile. */
export function rememberPlace(address: string) {
  writeStored(PLACE, address);
}

export function placeOfSearch(): string {
  const address = readStored<string>(PLACE);
  return address ? `/seekers?${address}` : "/seekers";
}
