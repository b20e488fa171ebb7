// From what the filters choose: the wording is that of the profile's form, so that both sides read the same.

import { type FieldSpec, useCatalogue } from "../../form/catalogue";
import { type OccupationGroup, useOccupations } from "../../form/occupations";
import { formatNumber, formatYen } from "../../lib/number";
import { search as words } from "../../messages/ja.search";
import type { Option } from "../../ui/Choices";
import type { FilterName } from "./filters";
import type { SearchResult } from "./search";
import { availableDays } from "./search";

export type Choices = Readonly<Record<FilterName, readonly Option[]>> & { majors: readonly Option[] };

const options = (field: FieldSpec | undefined, name = (label: string) => label): Option[] =>
  (field?.options ?? []).map(({ value, label }) => ({ value: String(value), label: name(label) }));

function steps(from: number, to: number, by: number, name: (value: number) => string): Option[] {
  const count = Math.round((to - from) / by) + 1;
  return Array.from({ length: count }, (_, n) => from + n * by).map((n) => ({ value: String(n), label: name(n) }));
}

const upTo = (yen: number) => words.fields.upTo(formatYen(yen));

export function useChoices(): Choices {
  const { fields } = useCatalogue("seeker_profile");
  const groups = useOccupations();
  const find = (key: string) => fields.find((field) => field.key === key);
  return {
    words: [],
    municipality: [],
    qualification: [],
    majors: majorsOf(groups),
    occupation: occupationsOf(groups),
    prefecture: options(find("places")?.item_fields?.find(({ key }) => key === "prefecture_code")),
    employment: options(find("employment")),
    hours: options(find("hours")),
    monthly_wage_max: steps(160_000, 500_000, 20_000, upTo),
    hourly_wage_max: steps(1_050, 2_500, 50, upTo),
    experience_occupation: occupationsOf(groups),
    experience_years_min: [1, 3, 5, 10, 20].map((n) => ({ value: String(n), label: words.fields.years(n) })),
    education_min: options(find("education"), words.fields.atLeast),
    pc_skill: options(find("pc_skills")),
    relocation: options(find("relocation")),
    available: Object.keys(availableDays).map((value) => ({
      value,
      label: words.availability[value as keyof typeof words.availability],
    })),
  };
}

function majorsOf(groups: readonly OccupationGroup[]): Option[] {
  return groups.map(({ code, name }) => ({ value: code, label: name }));
}

function occupationsOf(groups: readonly OccupationGroup[]): Option[] {
  return groups.flatMap(({ code, name, middle }) => [
    { value: code, label: name },
    ...middle.map((one) => ({ value: one.code, label: one.name })),
  ]);
}

/** "034" → "06": the group of an occupation's code. */
export function majorOf(groups: readonly OccupationGroup[], code: string): string {
  return groups.find((group) => group.code === code || group.middle.some((one) => one.code === code))?.code ?? "";
}

/** How a chosen value is called: "正社員", "300,000円まで"; typed words as they are. */
export function nameOf(choices: Choices, name: FilterName, value: string): string {
  return choices[name].find((option) => option.value === value)?.label ?? value;
}

/**
 * The options with how many of the hits have each, where choosing one leaves exactly that many: not beside a value of the
 * same filter that is chosen already. Without counts while those at hand are of another list, whose answer is not here yet.
 */
export function counted(
  list: readonly Option[],
  facet: SearchResult["facets"]["occupation"] | undefined,
): readonly Option[] {
  if (!facet) return list;
  const counts = new Map(facet.map(({ code, count }) => [code, count]));
  if (counts.size > 0 && !list.some(({ value }) => counts.has(value))) return list;
  return list.map(({ value, label }) => ({
    value,
    label: words.withCount(label, formatNumber(counts.get(value) ?? 0)),
  }));
}
