// Whom the employer finds: the question as the server takes it, and the way back to it.

import { type Answer, api, ask, type Paths, serverNow } from "../../api/client";
import type { components } from "../../api/schema";
import { addDays, todayIso } from "../../lib/date";
import { readStored, writeStored } from "../../lib/stored";
import type { FoundSeekerDetail } from "../../profile/seeker";
import { asked, type FilterName, type Filters } from "./filters";

export type Sort = "newest" | "relevance";

export interface Question {
  filters: Filters;
  sort: Sort;
  cursor: string | null;
}

type Query = NonNullable<Paths["/employer/seekers"]["get"]["parameters"]["query"]>;
export type SearchResult = components["schemas"]["SeekerSearchResult"];

/** From when on somebody can work: days from today. */
export const availableDays: Readonly<Record<string, number>> = { now: 0, month: 30, quarter: 91 };

const amounts: readonly FilterName[] = ["monthly_wage_max", "hourly_wage_max", "experience_years_min"];

/** The question in the server's words. */
export function queryOf({ filters, sort, cursor }: Question, today: string): Query {
  const query: Record<string, string | number | readonly string[]> = { sort };
  for (const [name, value] of asked(filters)) {
    if (name === "employment" || name === "pc_skill") query[name] = filters[name];
    else if (name === "available") query.available_by = addDays(today, availableDays[value] ?? 0);
    else query[name] = amounts.includes(name) ? Number(value) : value;
  }
  return (cursor ? { ...query, cursor } : query) as Query; // repeated names, which the schema does not tell
}

export function findSeekers(question: Question, signal: AbortSignal): Promise<Answer<SearchResult>> {
  const query = queryOf(question, todayIso(serverNow()));
  return ask(api.GET("/employer/seekers", { params: { query }, signal }));
}

export function openSeeker(number: string, signal: AbortSignal): Promise<Answer<FoundSeekerDetail>> {
  const params = { path: { profile_number: number } };
  return ask(api.GET("/employer/seekers/{profile_number}", { params, signal }));
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
