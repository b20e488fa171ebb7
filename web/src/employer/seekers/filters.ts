// What is looked for. What is chosen from a list stands in the address, so that the back button and a bookmark bring it
// back. Words that somebody typed never do: addresses end up in logs.

/** How a filter is asked: one of a list, several of a list, or words. */
type Kind = "one" | "many" | "words";

/** The filters of domain.md §5, in the order of the page. There is none on sex, nationality or age. */
export const filterKinds = {
  words: "words",
  occupation: "one",
  prefecture: "one",
  municipality: "words",
  employment: "many",
  hours: "one",
  monthly_wage_max: "one",
  hourly_wage_max: "one",
  qualification: "words",
  experience_occupation: "one",
  experience_years_min: "one",
  education_min: "one",
  pc_skill: "many",
  relocation: "one",
  available: "one",
} as const satisfies Record<string, Kind>;

export type FilterName = keyof typeof filterKinds;

/** What is asked, by filter; empty: not asked. */
export type Filters = Readonly<Record<FilterName, readonly string[]>>;

const names = Object.keys(filterKinds) as FilterName[];

const isTyped = (name: FilterName) => filterKinds[name] === "words";

function each(valuesOf: (name: FilterName) => readonly string[]): Filters {
  return Object.fromEntries(names.map((name) => [name, valuesOf(name)])) as unknown as Filters;
}

/** A municipality is asked for within a prefecture only; of what is chosen one by one, the first counts. */
function consistent(filters: Filters): Filters {
  return each((name) => {
    if (name === "municipality" && filters.prefecture.length === 0) return [];
    return filterKinds[name] === "many" ? [...new Set(filters[name])] : filters[name].slice(0, 1);
  });
}

export const nothing: Filters = each(() => []);

/** What an address asks for, and what was typed beside it. */
export function readFilters(search: string, typed: Partial<Filters> | null): Filters {
  const given = new URLSearchParams(search);
  return consistent(each((name) => (isTyped(name) ? (typed?.[name] ?? []) : given.getAll(name).filter(Boolean))));
}

/** What was typed: for this tab's memory. */
export function typedOf(filters: Filters): Filters {
  return each((name) => (isTyped(name) ? filters[name] : []));
}

/** "occupation=06&employment=regular": the part of an address; nothing that was typed. */
export function addressOf(filters: Filters): URLSearchParams {
  const chosen = names.filter((name) => !isTyped(name));
  return new URLSearchParams(chosen.flatMap((name) => filters[name].map((value): [string, string] => [name, value])));
}

/** The filters with one asked anew; with another prefecture its municipality goes. */
export function withFilter(filters: Filters, changed: FilterName, values: readonly string[]): Filters {
  const to = { ...filters, [changed]: values.filter(Boolean) };
  return consistent(changed === "prefecture" ? { ...to, municipality: [] } : to);
}

/** The filters without one value. */
export function without(filters: Filters, name: FilterName, value: string): Filters {
  return withFilter(
    filters,
    name,
    filters[name].filter((one) => one !== value),
  );
}

/** Each value that is asked for, in the page's order; blanks alone ask for nothing. */
export function asked(filters: Filters): [name: FilterName, value: string][] {
  return names.flatMap((name) =>
    filters[name].map((value): [FilterName, string] => [name, value.trim()]).filter(([, value]) => value !== ""),
  );
}
