// A found seeker in words.

import type { components } from "../api/schema";
import { publicProfile as words } from "../messages/ja.public-profile";

export type FoundSeekerDetail = components["schemas"]["FoundSeekerDetail"];

export function namesOf(codes: readonly { name: string }[]): string {
  return [...new Set(codes.map(({ name }) => name))].join("、");
}

export function placesOf(places: FoundSeekerDetail["places"]): string {
  return places.map(({ prefecture, municipality }) => prefecture + (municipality ?? "")).join("、");
}

export function yearsText(years: number): string {
  return years === 0 ? words.lessThanAYear : words.years(years);
}

/** "12年（一般事務 8年、会計事務 4年）"; none: なし */
export function experienceText({
  experience_years,
  experience,
}: Pick<FoundSeekerDetail, "experience_years" | "experience">): string {
  if (experience.length === 0) return words.none;
  const each = experience.map(({ occupation, years }) => `${occupation.name} ${yearsText(years)}`).join("、");
  return experience.length === 1 ? each : `${yearsText(experience_years)}（${each}）`;
}
