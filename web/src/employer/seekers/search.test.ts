import { describe, expect, it } from "vitest";
import { counted } from "./choices";
import { addressOf, asked, filterKinds, nothing, readFilters, typedOf, withFilter, without } from "./filters";
import { queryOf } from "./search";

const found = { ...nothing, words: [" 簿記 "], occupation: ["034"], employment: ["regular", "part_time"] };

describe("conditions", () => {
  it("stand in the address where they are chosen, never where they are typed", () => {
    const typed = { ...found, prefecture: ["17"], municipality: ["金沢市"], qualification: ["介護"] };
    const address = addressOf(typed).toString();
    expect(address).toBe("occupation=034&prefecture=17&employment=regular&employment=part_time");
    expect(readFilters(address, typedOf(typed))).toEqual(typed);
    expect(readFilters(`${address}&words=x&municipality=y&sex=1`, null)).toEqual({
      ...typed,
      words: [],
      municipality: [],
      qualification: [],
    });
  });

  it("ask for no sex, nationality or age", () => {
    const parts = Object.keys(filterKinds).flatMap((name) => name.split("_"));
    expect(parts.filter((part) => /^(sex|gender|nationality|birth\w*|age|family|disability)$/.test(part))).toEqual([]);
  });

  it("take one answer where there is one to choose", () => {
    expect(readFilters("prefecture=17&prefecture=16&employment=regular&employment=regular", null)).toEqual({
      ...nothing,
      prefecture: ["17"],
      employment: ["regular"],
    });
  });

  it("ask for a municipality within its prefecture alone", () => {
    const here = withFilter(withFilter(nothing, "prefecture", ["17"]), "municipality", ["金沢市"]);
    expect(withFilter(here, "prefecture", ["16"])).toEqual({ ...nothing, prefecture: ["16"] });
    expect(without(here, "prefecture", "17")).toEqual(nothing);
  });

  it("leave out what is blank", () => {
    expect(asked({ ...nothing, words: ["　 "], hours: ["part_time"] })).toEqual([["hours", "part_time"]]);
  });
});

describe("the question", () => {
  const today = "2026-12-15";

  it("is the server's", () => {
    const filters = { ...found, monthly_wage_max: ["220000"], experience_years_min: ["5"], available: ["month"] };
    expect(queryOf({ filters, sort: "relevance", cursor: "c" }, today)).toEqual({
      sort: "relevance",
      cursor: "c",
      words: "簿記",
      occupation: "034",
      employment: ["regular", "part_time"],
      monthly_wage_max: 220_000,
      experience_years_min: 5,
      available_by: "2027-01-14",
    });
  });

  it("of nothing is about everybody", () => {
    expect(queryOf({ filters: nothing, sort: "newest", cursor: null }, today)).toEqual({ sort: "newest" });
  });
});

describe("counts beside choices", () => {
  const list = [
    { value: "034", label: "一般事務" },
    { value: "035", label: "会計" },
  ];
  const labels = (facet: { code: string; count: number }[] | undefined) =>
    counted(list, facet).map(({ label }) => label);

  it("say how many each leaves, none where the facet does not name it", () => {
    expect(labels([{ code: "034", count: 1200 }])).toEqual(["一般事務（1,200件）", "会計（0件）"]);
    expect(labels([])).toEqual(["一般事務（0件）", "会計（0件）"]);
  });

  it("are left out before the answer for this list is here", () => {
    expect(labels(undefined)).toEqual(["一般事務", "会計"]);
    expect(labels([{ code: "06", count: 3 }])).toEqual(["一般事務", "会計"]);
  });
});
