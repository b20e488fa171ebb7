import { useEffect, useRef, useState } from "react";
import { useLocation, useSearch } from "wouter";
import { useApi } from "../../api/useApi";
import { formatNumber } from "../../lib/number";
import { readStored, writeStored } from "../../lib/stored";
import { search as words } from "../../messages/ja.search";
import { Button } from "../../ui/Button";
import { Select } from "../../ui/Choices";
import { Loading } from "../../ui/Loading";
import { Page } from "../../ui/Page";
import { Pager } from "../../ui/Pager";
import { EmployerPage } from "../frame/EmployerPage";
import { Chosen } from "./Chosen";
import { useChoices } from "./choices";
import { FilterPanel } from "./FilterPanel";
import { addressOf, asked, type Filters, nothing, readFilters, typedOf, withFilter, without } from "./filters";
import { isNoPosting, Refused } from "./Refused";
import { Results } from "./Results";
import { findSeekers, type Question, rememberPlace, type Sort } from "./search";
import { useSettled } from "./useSettled";

/** 求職情報検索 (R26-R28): conditions on the left, whom they find on the right, anew with each change. */
export default function SearchPage() {
  return <EmployerPage>{() => <Search />}</EmployerPage>;
}

/** What is typed may tell of a person: it is kept in this tab, never in the address. */
const TYPED = "seeker-search-words";

const SETTLE_MS = 300;

function Search() {
  const [, navigate] = useLocation();
  const address = useSearch();
  const [typed, setTyped] = useState(() => readStored<Partial<Filters>>(TYPED));
  const given = new URLSearchParams(address);
  const filters = readFilters(address, typed);
  const sort: Sort = given.get("sort") === "relevance" ? "relevance" : "newest";
  const cursor = given.get("cursor");

  const [question, settled] = useQuestion({ filters, sort, cursor });
  const { data, failure, loading, refresh } = useApi(settled, (signal) => findSeekers(question, signal));
  const found = useLast(data); // what was found stays while the next answer is on its way

  const place = placeOf(filters, sort);
  const go = (to: Filters, by: Sort = sort) => {
    setTyped(typedOf(to));
    writeStored(TYPED, typedOf(to));
    const next = placeOf(to, by);
    // Not with every letter: browsers limit how often. And a condition is no step to go back to.
    if (next !== (address ? `/seekers?${address}` : "/seekers")) navigate(next, { replace: true });
  };
  useEffect(() => rememberPlace(address), [address]);

  if (failure && isNoPosting(failure)) {
    return (
      <Page title={words.title}>
        <p className="mb-6">{words.lead}</p>
        <Refused failure={failure} retry={refresh} />
      </Page>
    );
  }
  return (
    <Page title={words.title} view={cursor ?? ""} wide>
      <p className="mb-8">{words.lead}</p>
      <Columns
        filters={filters}
        facets={found?.facets}
        onChange={go}
        results={
          <>
            <div className="mb-4 flex flex-wrap items-end justify-between gap-4">
              <div>
                <h2 id="results" tabIndex={-1}>
                  {words.results}
                </h2>
                <p role="status">{failure ? null : found ? countText(found.total) : words.searching}</p>
              </div>
              <Sorting filters={filters} sort={sort} onSort={(by) => go(filters, by)} />
            </div>
            {failure ? (
              <>
                <Refused failure={failure} retry={refresh} />
                <Pager href={place} cursor={cursor} nextCursor={null} />
              </>
            ) : found ? (
              <Results found={found} busy={loading} href={place} cursor={cursor} />
            ) : (
              <Loading />
            )}
          </>
        }
      />
    </Page>
  );
}

function placeOf(filters: Filters, sort: Sort): string {
  const query = addressOf(filters);
  if (sort === "relevance") query.set("sort", sort);
  return query.size > 0 ? `/seekers?${query}` : "/seekers";
}

const countText = (total: number) => (total === 0 ? words.none : words.found(formatNumber(total)));

/** The question, once it has not changed for a moment: not every letter is a request. The first is asked at once. */
function useQuestion(now: Question): [question: Question, key: string] {
  const key = useSettled(JSON.stringify(now), SETTLE_MS);
  return [JSON.parse(key) as Question, key];
}

function useLast<T>(value: T | null): T | null {
  const last = useRef(value);
  if (value !== null) last.current = value;
  return last.current;
}

interface ColumnsProps {
  filters: Filters;
  facets: React.ComponentProps<typeof FilterPanel>["facets"];
  onChange: (filters: Filters) => void;
  results: React.ReactNode;
}

/** Side by side on a PC; on a phone the conditions open above what was found. */
function Columns({ filters, facets, onChange, results }: ColumnsProps) {
  const choices = useChoices();
  const [open, setOpen] = useState(false);
  const count = asked(filters).length;
  const show = () => {
    setOpen(false);
    requestAnimationFrame(() => document.getElementById("results")?.focus());
  };
  return (
    <div className="gap-10 lg:grid lg:grid-cols-[18rem_minmax(0,1fr)]">
      <search aria-label={words.filters} className="mb-8">
        <Button
          look="outline"
          className="w-full lg:hidden"
          aria-expanded={open}
          aria-controls="filters"
          onClick={() => setOpen(!open)}
        >
          {open ? words.closeFilters : words.openFilters(count)}
        </Button>
        <form
          id="filters"
          className={`mt-6 lg:mt-0 lg:block ${open ? "" : "hidden"}`}
          onSubmit={(event) => {
            event.preventDefault();
            show();
          }}
        >
          <h2 className="mb-4">{words.filters}</h2>
          <FilterPanel
            filters={filters}
            choices={choices}
            facets={facets}
            onChange={(name, values) => onChange(withFilter(filters, name, values))}
          />
          <Button type="submit" className="mt-8 w-full lg:hidden">
            {words.show}
          </Button>
        </form>
      </search>
      <section aria-labelledby="results" className="min-h-[70vh] min-w-0">
        <Chosen
          filters={filters}
          choices={choices}
          onRemove={(name, value) => onChange(without(filters, name, value))}
          onClear={() => onChange(nothing)}
        />
        {results}
      </section>
    </div>
  );
}

function Sorting({ filters, sort, onSort }: { filters: Filters; sort: Sort; onSort: (sort: Sort) => void }) {
  const byWords = [...filters.words, ...filters.qualification].some((text) => text.trim() !== "");
  if (!byWords) return null; // without words every hit is as near as the other
  return (
    <Select
      name="sort"
      label={words.sort}
      required={false}
      blank={words.sorts.newest}
      options={[{ value: "relevance", label: words.sorts.relevance }]}
      control={{
        value: sort === "relevance" ? "relevance" : "",
        onChange: (event) => onSort(event.target.value === "relevance" ? "relevance" : "newest"),
      }}
    />
  );
}
