// The public profile as its seeker and his office keep it: one form, two sides (domain.md §5).

import type { Answer } from "../api/client";
import type { components } from "../api/schema";
import { type Content, type FieldSpec, useCatalogue } from "../form/catalogue";
import { isShown } from "../form/conditions";
import { displayValue } from "../form/display";
import { nameOfOccupation, type OccupationGroup, useOccupations } from "../form/occupations";
import type { ProfileWords } from "../messages/ja.profile";
import { profileForm as words } from "../messages/ja.profile";
import type { Shown } from "./PublicProfile";
import type { FoundSeekerDetail } from "./seeker";

export type ProfileView = components["schemas"]["ProfileView"];

/** Who keeps the profile, and how: the seeker himself, or staff at his wish. */
export interface ProfileSide {
  /** Address of the profile's page; form, publication and withdrawal lie below it. */
  href: string;
  back?: { href: string; label: string };
  words: ProfileWords;
  /** Under which name typed input is kept in this tab. */
  name: string;
  /** Staff may let findings of the scan pass; a seeker corrects them. */
  mayConfirm: boolean;
  load: (signal?: AbortSignal) => Promise<Answer<ProfileView>>;
  save: (content: Content, version: number, confirmed: readonly string[]) => Promise<Answer<ProfileView>>;
  publish: (version: number, confirmed: readonly string[]) => Promise<Answer<ProfileView>>;
  withdraw: () => Promise<Answer<ProfileView>>;
  /** Staff alone: one month more, of the last day that was seen. */
  prolong?: (validUntil: string) => Promise<Answer<ProfileView>>;
}

export type Finding = ProfileView["findings"][number];

/** How a finding is named when staff let it pass. */
export function keyOf({ field, rule }: Pick<Finding, "field" | "rule">): string {
  return `${field}:${rule}`;
}

/** "content.career.0.duties" → "career.0.duties"; of a field that is one input, its key: "qualifications.2" → "qualifications". */
export function inputOf(fields: readonly FieldSpec[], path: string): string {
  const plain = path.replace(/^(body\.)?(content\.)?/, "");
  const key = plain.split(".")[0] ?? "";
  return fields.find((field) => field.key === key)?.kind === "list" ? plain : key;
}

/** "career.0.duties" → "経歴概要 1件目の業務内容" */
export function labelOf(fields: readonly FieldSpec[], path: string): string {
  const [key, index, item] = path.split(".");
  const field = fields.find((one) => one.key === key);
  if (!field) return path;
  const of = field.item_fields?.find((one) => one.key === item);
  return of ? words.itemLabel(field.label, Number(index) + 1, of.label) : field.label;
}

/** The fields of the form. Codes of occupations in its lists are chosen by name; what is stored stays choosable. */
export function useProfileFields(content: Content): readonly FieldSpec[] {
  const { fields } = useCatalogue("seeker_profile");
  const groups = useOccupations();
  return fields.map((field) => ({
    ...field,
    help: words.help[field.key] ?? field.help,
    item_fields:
      field.item_fields?.map((item) =>
        item.key === codeKeys[field.key] ? named(item, groups, storedCodes(content[field.key], item.key)) : item,
      ) ?? null,
  }));
}

const codeKeys: Readonly<Record<string, string>> = { experience: "occupation", career: "occupation_code" };

function storedCodes(rows: unknown, key: string): string[] {
  return Array.isArray(rows) ? rows.map((row: Content) => String(row[key] ?? "")).filter(Boolean) : [];
}

function named(item: FieldSpec, groups: readonly OccupationGroup[], stored: readonly string[]): FieldSpec {
  const known = groups.flatMap(({ code, middle }) => [code, ...middle.map((one) => one.code)]);
  const codes = [...new Set([...known, ...stored])].sort();
  const options = codes.map((code) => ({ value: code, label: nameOfOccupation(groups, code) }));
  return { ...item, kind: "choice", label: words.occupation, options, help: null, max_length: null };
}

/** What employers would see of it: the shape of the opened profile, made from what is kept. */
export function usePreview(view: ProfileView): Shown {
  const { fields } = useCatalogue("seeker_profile");
  const groups = useOccupations();
  const content: Content = view.content;
  const shown = (key: string) => {
    const field = fields.find((one) => one.key === key);
    return field && isShown(field, content) ? content[key] : undefined;
  };
  const many = <T>(key: string) => (shown(key) ?? []) as T[];
  const optional = <T>(key: string) => (shown(key) ?? null) as T | null;
  const label = (key: string, code: string) => {
    const field = fields.find((one) => one.key === key);
    return { code, name: (field && displayValue({ ...field, kind: "choice" }, code)) ?? code };
  };
  const labelled = (key: string) => many<string>(key).map((code) => label(key, code));
  const occupation = (code: string) => ({ code, name: nameOfOccupation(groups, code).replace(`${code} `, "") });
  const prefecture = fields.find(({ key }) => key === "places")?.item_fields?.find((one) => one.kind === "prefecture");
  const experience = many<{ occupation: string; years: number }>("experience");
  const relocation = optional<string>("relocation");
  const education = optional<string>("education");
  return {
    occupations: many<string>("occupations").map(occupation),
    places: many<{ prefecture_code: string; municipality?: string | null }>("places").map((place) => ({
      prefecture_code: place.prefecture_code,
      prefecture: (prefecture && displayValue(prefecture, place.prefecture_code)) ?? "",
      municipality: place.municipality ?? null,
    })),
    employment: labelled("employment"),
    hours: labelled("hours"),
    monthly_wage: optional<number>("monthly_wage"),
    hourly_wage: optional<number>("hourly_wage"),
    relocation: relocation ? label("relocation", relocation) : null,
    available_from: optional<string>("available_from"),
    qualifications: many<string>("qualifications"),
    experience_years: experience.reduce((sum, { years }) => sum + years, 0),
    experience: experience.map((one) => ({ occupation: occupation(one.occupation), years: one.years })),
    career: many<FoundSeekerDetail["career"][number]>("career"),
    expertise: optional<string>("expertise"),
    education: education ? label("education", education) : null,
    pc_skills: labelled("pc_skills"),
    self_pr: optional<string>("self_pr"),
    age_band: view.age_band,
    published_on: null, // the day on which it is made public,
  };
}
