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
  hours_class: "one",
  wage_form: "one",
  wage_up_to: "one",
  qualification: "words",
  experience_occupation: "one",
  experience_years: "one",
  education: "many",
  pc_skill: "many",
  relocation: "one",
  available: "one",
} as const satisfies Record<string, Kind>;

export type FilterName = keyof typeof filterKinds;

/** What is asked, by filter; empty: not asked. */
export type Filters = Readonly<Record<FilterName, readonly string[]>>;

const names = Object.keys(filterKinds) as FilterName[];

/** A filter makes sense only with another: the municipality of a prefecture, the years of an occupation. */
const hangsOn: Partial<Record<FilterName, FilterName>> = {
  municipality: "prefecture",
  wage_up_to: "wage_form",
  experience_years: "experience_occupation",
};

export const isTyped = (name: FilterName) => filterKinds[name] === "words";

function each(valuesOf: (name: FilterName) => readonly string[]): Filters {
  return Object.fromEntries(names.map((name) => [name, valuesOf(name)])) as unknown as Filters;
}

export const nothing: Filters = each(() => []);

/** What an address asks for; what was typed is not in it. */
export function readAddress(search: string): Filters {
  const given = new URLSearchParams(search);
  return consistent(each((name) => (isTyped(name) ? [] : given.getAll(name))));
}

/** "occupation=06&employment=regular": nothing that was typed. */
export function addressOf(filters: Filters): string {
  const pairs = names
    .filter((name) => !isTyped(name))
    .flatMap((name) => filters[name].map((value): [string, string] => [name, value]));
  return new URLSearchParams(pairs).toString();
}

/** What was typed: for this tab's memory. */
export function typedOf(filters: Filters): Filters {
  return each((name) => (isTyped(name) ? filters[name] : []));
}

/** Both together. */
export function joined(chosen: Filters, typed: Filters): Filters {
  return consistent(each((name) => (isTyped(name) ? typed[name] : chosen[name])));
}

/** The filters with one asked anew. Of two that hang together, a change of the first takes the second away. */
export function withFilter(filters: Filters, changed: FilterName, values: readonly string[]): Filters {
  return consistent(
    each((name) => (name === changed ? values.filter(Boolean) : hangsOn[name] === changed ? [] : filters[name])),
  );
}

/** The filters without one value. */
export function without(filters: Filters, name: FilterName, value: string): Filters {
  return withFilter(
    filters,
    name,
    filters[name].filter((one) => one !== value),
  );
}

/** Each value that is asked for, in the page's order; words of spaces alone ask for nothing. */
export function asked(filters: Filters): [name: FilterName, value: string][] {
  return names.flatMap((name) =>
    filters[name].filter((value) => value.trim() !== "").map((value): [FilterName, string] => [name, value.trim()]),
  );
}

function consistent(filters: Filters): Filters {
  return each((name) => {
    const first = hangsOn[name];
    if (first && filters[first].length === 0) return [];
    return filterKinds[name] === "many" ? [...new Set(filters[name])] : filters[name].slice(0, 1);
  });
}
