import { describe, expect, it } from "vitest";
import { type Model, ownField } from "./catalogue";
import { differences, sectionDifferences } from "./difference";

const yesNo = [
  { value: "yes", label: "あり" },
  { value: "no", label: "なし" },
];
const fields = [
  ownField({ key: "title", label: "職種", kind: "text", section: "a" }),
  ownField({ key: "trial", label: "試用期間", kind: "choice", options: yesNo, section: "b" }),
  ownField({
    key: "months",
    label: "月数",
    kind: "integer",
    unit: "か月",
    shown_when: [{ field: "trial", in: ["yes"] }],
    section: "b",
  }),
];
const model: Model = {
  groups: [],
  sections: [
    { key: "a", title: "仕事", help: null, group: "" },
    { key: "b", title: "雇用", help: null, group: "" },
  ],
  fields,
};

describe("differences", () => {
  it("tells changed, added, removed and the same apart", () => {
    const found = differences(fields, { title: "受付", trial: "no" }, { title: "事務", trial: "yes", months: 3 });
    expect(found.map(({ key, kind }) => [key, kind])).toEqual([
      ["title", "changed"],
      ["trial", "changed"],
      ["months", "added"],
    ]);
    expect(found[2]).toMatchObject({ before: null, after: "3か月" });
  });

  it("counts what is no longer asked as removed, even if it is still stored", () => {
    const found = differences(fields, { trial: "yes", months: 3 }, { trial: "no", months: 3 });
    expect(found.find(({ key }) => key === "months")).toMatchObject({ before: "3か月", after: null, kind: "removed" });
  });

  it("leaves out fields that neither side asks for", () => {
    expect(differences(fields, { trial: "no" }, { trial: "no" }).map(({ key }) => key)).not.toContain("months");
  });
});

describe("sectionDifferences", () => {
  it("names only sections with a difference, unless all are wanted", () => {
    const before = { title: "受付", trial: "no" };
    const after = { title: "事務", trial: "no" };
    expect(sectionDifferences(model, before, after).map(({ key }) => key)).toEqual(["a"]);
    expect(sectionDifferences(model, before, after, true).map(({ key }) => key)).toEqual(["a", "b"]);
  });
});
