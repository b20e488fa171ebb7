import { describe, expect, it } from "vitest";
import { extendedUntil } from "./RequestForms";

describe("extendedUntil", () => {
  it.each([
    ["2026-11-30", "2026-12-31"],
    ["2026-12-31", "2027-01-31"],
    ["2027-01-31", "2027-02-28"],
    ["2028-01-31", "2028-02-29"],
  ])("%s becomes %s, the end of the following month", (now, then) => {
    expect(extendedUntil(now)).toBe(then);
  });
});
