import { describe, expect, it } from "vitest";
import { isCarriers } from "./CarrierHint";

describe("isCarriers", () => {
  it.each([
    "a@docomo.ne.jp",
    "A@EZWEB.NE.JP",
    "x@i.softbank.jp",
    "b@au.com",
    "c@d.vodafone.ne.jp",
    "d@ymobile.ne.jp",
  ])("knows %s as a carrier's mailbox", (email) => expect(isCarriers(email)).toBe(true));

  it.each([
    "saiyo@example.co.jp",
    "a@notdocomo.ne.jp",
    "a@docomo.ne.jp.example.com",
    "",
    "docomo.ne.jp",
  ])("takes %s for any other", (email) => expect(isCarriers(email)).toBe(false));
});
