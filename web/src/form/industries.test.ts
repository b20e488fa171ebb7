import { expect, it } from "vitest";
import { nameOfIndustry } from "./industries";

const groups = [
  { code: "E", name: "製造業" },
  { code: "M", name: "宿泊業，飲食サービス業" },
];

it.each([
  ["E26", "E26 製造業"],
  ["M", "M 宿泊業，飲食サービス業"],
  ["X99", "X99"],
])("names the industry of %s", (code, name) => {
  expect(nameOfIndustry(groups, code)).toBe(name);
});
