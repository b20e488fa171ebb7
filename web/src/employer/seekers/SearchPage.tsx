import { useEffect, useMemo, useRef, useState } from "react";
import { useLocation, useSearch } from "wouter";
import { useApi } from "../../api/useApi";
import { readStored, writeStored } from "../../lib/stored";
import { search as words } from "../../messages/ja.search";
import { Button } from "../../ui/Button";
import { Page } from "../../ui/Page";
import { EmployerPage } from "../frame/EmployerPage";
import { Chosen } from "./Chosen";
import { useChoices } from "./choices";
import { FilterPanel } from "./FilterPanel";
import { addressOf, type FilterName, type Filters, joined, nothing, readAddress, typedOf, withFilter } from "./filters";
import { Refused } from "./Refused";
import { Results } from "./Results";
import { type Found, findSeekers, type Question, rememberSearch, type Sort } from "./search";
import { useSettled } from "./useSettled";

/** 求職情報検索 (R26-R28): conditions on the left, whom they find on the right, anew with each change. */
export default function SearchPage() {
  return <EmployerPage>{() => <Search />}</EmployerPage>;
}

/** What is typed may tell of a person: it is kept in this tab, never in the address. */
const STORED = "seeker-search";

const SETTLE_MS = 400;

function Search() {
  const [, navigate] = useLocation();
  const address = useSearch();
  const [typed, setTyped] = useState<Filters>(() => ({ ...nothing, ...readStored<Filters>(STORED) }));
  const [open, setOpen] = useState(false);
  const given = new URLSearchParams(address);
  const filters = useMemo(() => joined(readAddress(address), typed), [address, typed]);
  const sort: Sort = given.get("sort") === "relevance" ? "relevance" : "newest";
  const page = Math.max(1, Number(given.get("page")) || 1);

  const go = (to: Filters, how: { sort?: Sort; page?: number; replace?: boolean } = {}) => {
    setTyped(typedOf(to));
    writeStored(STORED, typedOf(to));
    navigate(`/seekers${placeOf(to, how.sort ?? sort, how.page ?? 1)}`, { replace: how.replace ?? true });
  };
  const change = (name: FilterName, values: readonly string[]) => go(withFilter(filters, name, values));

  const now = JSON.stringify({ filters, sort, page } satisfies Question);
  const settled = useSettled(now, SETTLE_MS);
  const { data, failure, loading, refresh } = useApi(settled, (signal) =>
    findSeekers(JSON.parse(settled) as Question, signal),
  );
  const shown = useLast(data); // what was found stays while the next answer is on its way
  const choices = useChoices(shown);
