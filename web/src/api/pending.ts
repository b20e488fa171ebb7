// Routes the page already speaks of and docs/openapi.json does not have yet. A line goes as soon as it has it.
import type { components } from "./schema";

type Found = components["schemas"]["FoundSeekerDetail"];
interface FacetCount {
  code: string;
  count: number;
}
interface SeekerSearchResult {
  items: Pick<
    Found,
    | "profile_number"
    | "occupations"
    | "places"
    | "employment"
    | "experience_years"
    | "experience"
    | "qualifications"
    | "published_on"
  >[];
  next_cursor: string | null;
  total: number;
  facets: { occupation: FacetCount[]; prefecture: FacetCount[]; employment: FacetCount[] };
  as_of: string;
}

export interface PendingPaths {
  "/employer/seekers": {
    get: {
      parameters: { query?: Record<string, string | number | readonly string[]> };
      responses: { 200: { headers: Record<string, unknown>; content: { "application/json": SeekerSearchResult } } };
    };
  };
}
