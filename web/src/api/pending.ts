// Routes the page already speaks of and docs/openapi.json does not have yet. A line goes as soon as it has it.

interface NamedCode {
  code: string;
  name: string;
}
interface FoundPlace {
  prefecture_code: string;
  prefecture: string;
  municipality: string | null;
}
export interface FoundSeeker {
  profile_number: string;
  occupations: NamedCode[];
  places: FoundPlace[];
  employment: NamedCode[];
  experience_years: number;
  experience: { occupation: NamedCode; years: number }[];
  qualifications: string[];
  published_on: string;
}
export interface FoundSeekerDetail extends FoundSeeker {
  hours: NamedCode[];
  monthly_wage: number | null;
  hourly_wage: number | null;
  relocation: NamedCode | null;
  available_from: string | null;
  career: { occupation: string; years: number; months: number; duties: string | null }[];
  expertise: string | null;
  education: NamedCode | null;
  pc_skills: NamedCode[];
  self_pr: string | null;
  age_band: string | null;
  office: { name: string; department: string; phone: string };
}
export interface FacetCount {
  code: string;
  count: number;
}
export interface SeekerSearchResult {
  items: FoundSeeker[];
  next_cursor: string | null;
  total: number;
  facets: { occupation: FacetCount[]; prefecture: FacetCount[]; employment: FacetCount[] };
  as_of: string;
}
interface Finding {
  field: string;
  rule: string;
  message: string;
  excerpt: string;
}
export interface ProfileView {
  content: Record<string, unknown>;
  state: "draft" | "published" | "withdrawn";
  version: number;
  profile_number: string | null;
  published_at: string | null;
  withdrawn_at: string | null;
  updated_at: string | null;
  missing: string[];
  findings: Finding[];
  valid_until: string;
  lapsed: boolean;
  prolonged_until: string | null;
  age_band: string | null;
}

export type PendingPaths = Record<never, never>;
