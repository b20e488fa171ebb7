import { describe, expect, it } from "vitest";
import { checkForm } from "../form/check";
import { closesText, dueText, oneResult, resultFields, resultRows, toSelection } from "./result";

const keysOfErrors = (raw: Record<string, unknown>) => checkForm(oneResult, raw).errors.map(({ field }) => field);

describe("what is asked of a result (A22, §2.7)", () => {
  it("asks first whether the person was hired", () => {
    expect(keysOfErrors({})).toEqual(["result"]);
  });

  it("asks for a reason only where nobody was hired", () => {
    expect(keysOfErrors({ result: "not_hired" })).toEqual(["reason"]);
  });

  it("makes the difference of conditions a mandatory answer where somebody was hired, the day not", () => {
    expect(keysOfErrors({ result: "hired" })).toEqual(["conditions_differ"]);
  });

  it("asks what differs only where something does", () => {
    expect(keysOfErrors({ result: "hired", conditions_differ: "true" })).toEqual(["difference"]);
    expect(keysOfErrors({ result: "hired", conditions_differ: "false" })).toEqual([]);
  });

  it("sends nothing of the answers that a changed result has hidden", () => {
    const raw = { result: "not_hired", reason: "withdrawn", conditions_differ: "true", difference: "賃金" };
    expect(toSelection(checkForm(oneResult, raw).content)).toEqual({
      result: "not_hired",
      reason: "withdrawn",
      reason_note: null,
      hired_on: null,
      conditions_differ: null,
      difference: null,
    });
  });

  it("keeps several people apart", () => {
    const fields = [...resultFields({ prefix: "a_" }), ...resultFields({ prefix: "b_", later: true })];
    const { content, errors } = checkForm(fields, { a_result: "not_hired", a_reason: "absent", b_result: "later" });
    expect(errors).toEqual([]);
    expect(toSelection(content, "a_").reason).toBe("absent");
  });

  it("shows a registered result in words", () => {
    const rows = resultRows({ result: "not_hired", reason: "unreachable", reason_note: null });
    expect(rows.map(({ value }) => value)).toEqual(["不採用", "本人と連絡が取れなかった", null]);
  });
});

describe("how long there is", () => {
  const limits = { closes_on: "2027-02-28", closes_on_is_final: true, days_left: 3 };

  it("counts the days once the posting is over", () => {
    expect(closesText(limits)).toBe("2027年（令和9年）2月28日まで登録・訂正できます（あと3日）");
    expect(closesText({ ...limits, days_left: 0 })).toContain("今日が最後の日です");
  });

  it("does not promise a day that an early end of the posting can still move (A10)", () => {
    const text = closesText({ ...limits, closes_on_is_final: false });
    expect(text).toContain("いまの紹介期限日のままなら");
    expect(text).not.toContain("あと3日");
  });

  it("says that two weeks are over only where a result is owed (R22)", () => {
    expect(dueText({ state: "overdue", due_on: "2026-12-01" })).toContain("過ぎています");
    expect(dueText({ state: "owed", due_on: "2026-12-01" })).toContain("までに登録してください");
    expect(dueText({ state: "hired", due_on: "2026-12-01" })).toBeNull();
  });
});
