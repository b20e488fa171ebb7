import { expect, it } from "vitest";
import { ownField } from "./catalogue";
import { entered, isSame, merge } from "./merge";

it.each([
  [undefined, null],
  ["", null],
  [[], null],
  [{ year: "", month: "" }, undefined],
  [[{ kind: "other", name: null }], [{ kind: "other" }]],
  [
    { b: 1, a: 2 },
    { a: 2, b: 1 },
  ],
])("takes %j and %j for the same", (one, other) => {
  expect(isSame(one, other)).toBe(true);
});

it.each([
  [0, null],
  [false, undefined],
  ["パン", "パン職人"],
  [["sat"], ["sat", "sun"]],
])("tells %j from %j", (one, other) => {
  expect(isSame(one, other)).toBe(false);
});

it("leaves out what is not entered", () => {
  expect(entered({ a: null, b: 0, c: [{ d: null, e: "x" }], f: false })).toEqual({ b: 0, c: [{ e: "x" }], f: false });
});

const fields = ["openings", "pay", "note"].map((key) => ownField({ key, label: key, kind: "text" }));

it("takes from each side what only that side changed", () => {
  const began = { openings: 1, pay: 1000, note: "a" };
  const { content, disputed } = merge(fields, began, { ...began, openings: 2 }, { ...began, pay: 1200 });
  expect(content).toEqual({ openings: 2, pay: 1200, note: "a" });
  expect(disputed).toEqual([]);
});

it("names what both changed otherwise, and keeps mine in it", () => {
  const began = { openings: 1, pay: 1000, note: "a" };
  const { content, disputed } = merge(fields, began, { ...began, openings: 2, note: null }, { openings: 3, pay: 1000 });
  expect(disputed.map(({ key }) => key)).toEqual(["openings"]); // the note is gone on both sides
  expect(content).toEqual({ openings: 2, pay: 1000, note: null });
});
