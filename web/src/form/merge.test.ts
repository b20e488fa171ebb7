import { expect, it } from "vitest";
import { entered, isSame } from "./merge";

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
