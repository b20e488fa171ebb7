import { describe, expect, it } from "vitest";
import type { FieldSpec, Model } from "./catalogue";
import { ownField } from "./catalogue";
import { checkForm, type Raw, toRaw } from "./check";
import sample from "./sample.test-data.json";

const posting = sample.models.posting as Model;

function only(...keys: string[]): FieldSpec[] {
  return posting.fields.filter((field) => keys.includes(field.key));
}

function messages(fields: readonly FieldSpec[], raw: Raw, options = {}): string[] {
  return checkForm(fields, raw, options).errors.map((error) => error.message);
}

describe("what is missing", () => {
  it("is told in words that say what to do, in the order of the form", () => {
    const { errors } = checkForm(only("occupation", "contract_period"), {});
    expect(errors).toEqual([
      { field: "occupation", message: "職種を入力してください" },
      { field: "contract_period", message: "雇用期間を選んでください" },
    ]);
  });

  it("counts blanks alone as missing", () => {
    expect(messages(only("occupation"), { occupation: " 　\n" })).toEqual(["職種を入力してください"]);
  });

  it("is let pass in a draft, while what is wrong is still told", () => {
    const fields = only("occupation", "base_pay_min");
    expect(messages(fields, { base_pay_min: "二十万" }, { draft: true })).toEqual([
      "基本給の下限は数字で入力してください",
    ]);
  });

  it("depends on another field, also of another section", () => {
    const fields = only("contract_ends_on");
    expect(messages(fields, {}, { base: { contract_period: "fixed" } })).toEqual([
      "雇用期間の終わりを入力してください",
    ]);
    expect(messages(fields, {}, { base: { contract_period: "indefinite" } })).toEqual([]);
  });

  it("takes true in a condition and 'true' in a radio for the same", () => {
    const fields = only("trial", "trial_months");
    expect(messages(fields, { trial: "true" })).toEqual(["試用期間の長さを入力してください"]);
    expect(messages(fields, { trial: "false" })).toEqual([]);
  });
});

it("does not send what is no longer asked", () => {
  const raw = { trial: "false", trial_months: "3" };
  expect(checkForm(only("trial", "trial_months"), raw).content).toEqual({ trial: false, trial_months: null });
});

describe("text", () => {
  it("is as long as a reader counts it", () => {
    expect(messages(only("occupation"), { occupation: "𠮷".repeat(28) })).toEqual([]);
    expect(messages(only("occupation"), { occupation: "あ".repeat(29) })).toEqual([
      "職種は28文字以内で入力してください（いま29文字）",
    ]);
  });

  it("keeps the employer's own characters", () => {
    expect(checkForm(only("occupation"), { occupation: " ＮＣ旋盤 " }).content).toEqual({ occupation: "ＮＣ旋盤" });
  });
});

describe("numbers", () => {
  it.each([
    ["２０５，０００", 205000],
    ["205,000円", 205000],
    ["¥205 000", 205000],
  ])("%s is received", (typed, value) => {
    expect(checkForm(only("base_pay_min"), { base_pay_min: typed })).toEqual({
      content: { base_pay_min: value },
      errors: [],
    });
  });

  it.each([
    ["base_pay_min", "1050.5", "基本給の下限は小数のない数字で入力してください"],
    ["base_pay_min", "－1", "基本給の下限は1円以上9,999,999円以下で入力してください"],
    ["work_days_per_month", "20.55", "月平均労働日数は小数第1位までの数字で入力してください"],
    ["break_minutes", "601", "休憩時間は0分以上600分以下で入力してください"],
  ])("%s %s is refused", (key, typed, message) => {
    expect(messages(only(key), { [key]: typed })).toEqual([message]);
  });

  it("takes one decimal", () => {
    expect(checkForm(only("work_days_per_month"), { work_days_per_month: "２０．５" }).content).toEqual({
      work_days_per_month: 20.5,
    });
  });
});

describe("dates and times", () => {
  const base = { contract_period: "fixed" };
  const check = (contract_ends_on: Raw) => checkForm(only("contract_ends_on"), { contract_ends_on }, { base });

  it("are put together as ISO, from full width too", () => {
    expect(check({ year: "２０２８", month: "2", day: "29" }).content).toEqual({ contract_ends_on: "2028-02-29" });
  });

  it("must exist", () => {
    expect(check({ year: "2027", month: "2", day: "29" }).errors).toEqual([
      {
        field: "contract_ends_on",
        message: "雇用期間の終わりは、カレンダーにある日付を入力してください。例：2027年1月31日",
      },
    ]);
  });

  it("name the part that is missing", () => {
    expect(check({ year: "2027", month: "", day: "" }).errors[0]?.message).toBe(
      "雇用期間の終わりの「月・日」を入力してください",
    );
  });

  it("know the hours of a day", () => {
    expect(checkForm(only("starts_at"), { starts_at: { hour: "8", minute: "5" } }).content).toEqual({
      starts_at: "08:05",
    });
    expect(messages(only("starts_at"), { starts_at: { hour: "24", minute: "00" } })).toEqual([
      "始業時刻は、0時00分から23時59分までの時刻で入力してください",
    ]);
  });

  it("end at 24:00, which is midnight, and not later", () => {
    const ends = [{ ...(only("starts_at")[0] as FieldSpec), key: "ends_at", label: "終業" }];
    for (const hour of ["24", "２４"]) {
      expect(checkForm(ends, { ends_at: { hour, minute: "00" } })).toEqual({
        content: { ends_at: "00:00" },
        errors: [],
      });
    }
    expect(checkForm(ends, { ends_at: { hour: "23", minute: "59" } }).content).toEqual({ ends_at: "23:59" });
    expect(messages(ends, { ends_at: { hour: "24", minute: "01" } })).toEqual([
      "終業は、0時00分から24時00分までの時刻で入力してください",
    ]);
  });
});

describe("choices and codes", () => {
  it("keep the order of the catalogue", () => {
    expect(checkForm(only("insurance"), { insurance: ["health", "employment"] }).content).toEqual({
      insurance: ["employment", "health"],
    });
    expect(messages(only("insurance"), { insurance: [] })).toEqual(["加入保険を選んでください"]);
  });

  it("are read from one line and counted", () => {
    expect(checkForm(only("occupation_codes"), { occupation_codes: "０７１−９９、034-03 034-03" }).content).toEqual({
      occupation_codes: ["071-99", "034-03"],
    });
    expect(messages(only("occupation_codes"), { occupation_codes: "1、2、3、4" })).toEqual([
      "職業分類は3件までにしてください",
    ]);
  });
});

describe("repeated groups", () => {
  it("leave out blank rows and name the input that is wrong", () => {
    const rows = [
      { name: "職務手当", amount: "８，０００" },
      { name: "", amount: "" },
      { name: "皆勤手当", amount: "" },
    ];
    expect(checkForm(only("allowances"), { allowances: rows })).toEqual({
      content: {
        allowances: [
          { name: "職務手当", amount: 8000 },
          { name: "皆勤手当", amount: null },
        ],
      },
      errors: [{ field: "allowances.2.amount", message: "金額を入力してください" }],
    });
  });

  it("are limited", () => {
    const rows = Array.from({ length: 5 }, () => ({ name: "手当", amount: "1" }));
    expect(messages(only("allowances"), { allowances: rows })).toEqual(["定額手当は4件までにしてください"]);
  });
});

describe("the page's own forms", () => {
  const email = ownField({ key: "email", label: "メールアドレス", kind: "email" });
  const phone = ownField({ key: "phone", label: "電話番号", kind: "tel" });
  const password = ownField({ key: "password", label: "パスワード", kind: "password" });

  it("take full-width addresses and numbers and leave passwords alone", () => {
    const raw = { email: "ｔａｒｏ＠example.co.jp", phone: "０７６ー０００ー００００", password: " a b " };
    expect(checkForm([email, phone, password], raw)).toMatchObject({
      content: { email: "taro@example.co.jp", password: " a b " },
      errors: [],
    });
  });
});

it("content survives the way into the inputs and back", () => {
  const content = {
    occupation: "一般事務",
    work_description: "電話応対\n来客対応",
    contract_period: "fixed",
    contract_ends_on: "2028-03-31",
    trial: true,
    trial_months: 3,
    starts_at: "08:05",
    break_minutes: 60,
    occupation_codes: ["071-99"],
    insurance: ["employment"],
    base_pay_min: 205000,
    work_days_per_month: 20.5,
    allowances: [{ name: "職務手当", amount: 8000 }],
  };
  expect(checkForm(posting.fields, toRaw(posting.fields, content))).toEqual({ content, errors: [] });
});
