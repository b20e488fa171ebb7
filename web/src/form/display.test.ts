import { describe, expect, it } from "vitest";
import { formatDate, formatInstant, formatTime } from "../lib/date";
import type { Model } from "./catalogue";
import { displayRows, displayValue, progressOf } from "./display";
import sample from "./sample.test-data.json";

const fields = (sample.models.posting as Model).fields;

function shown(key: string, value: unknown): string | null {
  const field = fields.find((one) => one.key === key);
  if (!field) throw new Error(key);
  return displayValue(field, value);
}

describe("a value is shown as people write it", () => {
  it.each([
    ["base_pay_min", 205000, "205,000円"],
    ["trial_months", 3, "3か月"],
    ["work_days_per_month", 20.5, "20.5日"],
    ["break_minutes", 60, "60分"],
    ["break_minutes", 465, "465分（7時間45分）"],
    ["contract_ends_on", "2027-01-31", "2027年（令和9年）1月31日"],
    ["starts_at", "08:15", "8時15分"],
    ["trial", false, "いいえ"],
    ["contract_period", "fixed", "定めあり（4か月以上）"],
    ["insurance", ["employment", "health"], "雇用、健康"],
    ["allowances", [{ name: "職務手当", amount: 8000 }], "手当の名前：職務手当、金額：8,000円"],
    ["occupation", "", null],
    ["insurance", [], null],
    ["base_pay_min", null, null],
  ])("%s %j", (key, value, expected) => {
    expect(shown(key, value)).toBe(expected);
  });
});

it("asks only what the conditions show, and marks what is missing", () => {
  const rows = displayRows(fields, { contract_period: "indefinite", trial: true });
  expect(rows.map((row) => row.key)).not.toContain("contract_ends_on");
  expect(rows.find((row) => row.key === "trial_months")).toMatchObject({ value: null, missing: true });
});

it("knows how far a section is", () => {
  const pay = fields.filter((field) => field.section === "pay");
  expect(progressOf(pay, {})).toBe("empty");
  expect(progressOf(pay, { base_pay_min: 1 })).toBe("partial");
  expect(progressOf(pay, { base_pay_min: 1, insurance: ["health"] })).toBe("complete");
});

describe("dates", () => {
  it("begin an era with 元年", () => {
    expect(formatDate("2019-05-01")).toBe("2019年（令和元年）5月1日");
    expect(formatDate("2019-04-30")).toBe("2019年（平成31年）4月30日");
  });

  it("are Japanese time wherever the page runs", () => {
    expect(formatInstant("2026-11-20T15:04:00Z")).toBe("2026年11月21日（土）0時04分");
    expect(formatTime("17:00")).toBe("17時");
  });
});
