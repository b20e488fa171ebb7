import { expect, it } from "vitest";
import { readBack, withBack } from "./back";

it("leads back to where the person wanted to go", () => {
  const href = withBack("/login", "/postings?state=active&cursor=a");
  expect(readBack(new URL(href, "http://page").search, "/home")).toBe("/postings?state=active&cursor=a");
});

it.each([
  "?back=//evil.example",
  "?back=/%5Cevil.example",
  "?back=https://evil.example",
  "?back=/%0A/evil.example",
  "",
])("never leads to another site: %s", (search) => {
  expect(readBack(search, "/home")).toBe("/home");
});
