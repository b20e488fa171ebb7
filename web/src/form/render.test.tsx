import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Answer } from "../api/client";
import type { FieldSpec, Model } from "./catalogue";
import { CatalogueFormBody } from "./render";
import sample from "./sample.test-data.json";
import { useCatalogueForm } from "./useCatalogueForm";

const model = sample.models.posting as Model;
const work = model.fields.filter((field) => field.section === "work");
const pay = model.fields.filter((field) => field.section === "pay");

type Send = (content: Record<string, unknown>) => Promise<Answer<null>>;
const sent: Answer<null> = { ok: true, data: null, status: 200 };

function Sheet({
  fields,
  send,
  onDone = () => undefined,
}: {
  fields: readonly FieldSpec[];
  send: Send;
  onDone?: () => void;
}) {
  const of = useCatalogueForm({ fields, send, onDone, keepAs: "test" });
  return (
    <main>
      <h1>求人の内容</h1>
      <CatalogueFormBody of={of} submit="次へ" comments={{ occupation: "具体的に書いてください" }} />
    </main>
  );
}

beforeEach(() => sessionStorage.clear());

describe("a form drawn from the catalogue", () => {
  it("has no accessibility violations, before and after errors", async () => {
    const { container } = render(<Sheet fields={model.fields} send={async () => sent} />);
    const violations = async () =>
      (await axe.run(container, { rules: { "color-contrast": { enabled: false } } })).violations.map((one) => [
        one.id,
        one.nodes.map((node) => node.html),
      ]);
    expect(await violations()).toEqual([]);
    await userEvent.click(screen.getByRole("button", { name: "次へ" }));
    expect(screen.getByRole("alert").textContent).toContain("件の入力を確認してください");
    expect(await violations()).toEqual([]);
  });

  it("focuses the summary, and its links move the focus to the field", async () => {
    render(<Sheet fields={work} send={async () => sent} />);
    await userEvent.click(screen.getByRole("button", { name: "次へ" }));
    const summary = screen.getByRole("alert");
    expect(document.activeElement).toBe(summary);
    await userEvent.click(within(summary).getByRole("link", { name: "試用期間を選んでください" }));
    expect(document.activeElement).toBe(screen.getByRole("group", { name: /試用期間/ }).querySelector("input"));
  });

  it("asks more when an answer calls for it", async () => {
    render(<Sheet fields={work} send={async () => sent} />);
    expect(screen.queryByRole("group", { name: /雇用期間の終わり/ })).toBeNull();
    await userEvent.click(screen.getByRole("radio", { name: "定めあり（4か月以上）" }));
    const group = screen.getByRole("group", { name: /雇用期間の終わり/ });
    await userEvent.type(within(group).getByLabelText("年"), "2028");
    await userEvent.type(within(group).getByLabelText("月"), "3");
    await userEvent.type(within(group).getByLabelText("日"), "31");
    expect(group.textContent).toContain("令和10年3月31日");
  });

  async function fillPay() {
    await userEvent.click(screen.getByRole("checkbox", { name: "雇用" }));
    await userEvent.type(screen.getByLabelText(/基本給の下限/), "２０５，０００");
    await userEvent.click(screen.getByRole("button", { name: "定額手当を追加する" }));
    await userEvent.type(screen.getByLabelText(/手当の名前/), "職務手当");
    await userEvent.type(screen.getByLabelText(/金額/), "8000");
  }

  it("sends the content once, however often the button is pressed", async () => {
    const answers: ((answer: Answer<null>) => void)[] = [];
    const send = vi.fn<Send>(() => new Promise((resolve) => answers.push(resolve)));
    const done = vi.fn();
    render(<Sheet fields={pay} send={send} onDone={done} />);
    await fillPay();
    await userEvent.dblClick(screen.getByRole("button", { name: "次へ" }));
    expect(send).toHaveBeenCalledExactlyOnceWith({
      insurance: ["employment"],
      base_pay_min: 205000,
      work_days_per_month: null,
      allowances: [{ name: "職務手当", amount: 8000 }],
    });
    answers[0]?.(sent);
    await vi.waitFor(() => expect(done).toHaveBeenCalledOnce());
    expect(sessionStorage.length).toBe(0);
  });

  it("shows the server's words at the input and in the summary", async () => {
    const message = "基本給が石川県の最低賃金を下回っています。1,054円以上にしてください。";
    const send: Send = async () => ({
      ok: false,
      failure: {
        kind: "problem",
        type: "validation",
        title: "",
        status: 422,
        detail: "",
        instance: "",
        errors: [{ field: "content.allowances[0].amount", code: "minimum_wage", message }],
      },
    });
    render(<Sheet fields={pay} send={send} />);
    await fillPay();
    await userEvent.click(screen.getByRole("button", { name: "次へ" }));
    expect(within(screen.getByRole("alert")).getByRole("link", { name: `金額：${message}` })).toBeTruthy();
    expect(screen.getByLabelText(/金額/).getAttribute("aria-describedby")).toContain("f-allowances.0.amount-error");
  });

  it("keeps the input when no answer comes and sends the same again", async () => {
    const send = vi
      .fn<Send>()
      .mockResolvedValueOnce({ ok: false, failure: { kind: "network" } })
      .mockResolvedValue(sent);
    const done = vi.fn();
    render(<Sheet fields={pay} send={send} onDone={done} />);
    await fillPay();
    await userEvent.click(screen.getByRole("button", { name: "次へ" }));
    expect((screen.getByLabelText(/手当の名前/) as HTMLInputElement).value).toBe("職務手当");
    await userEvent.click(screen.getByRole("button", { name: "もう一度送る" }));
    await vi.waitFor(() => expect(done).toHaveBeenCalledOnce());
    expect(send.mock.calls[1]).toEqual(send.mock.calls[0]);
  });

  it("finds what was typed again after a reload", async () => {
    const { unmount } = render(<Sheet fields={pay} send={async () => sent} />);
    await fillPay();
    unmount();
    render(<Sheet fields={pay} send={async () => sent} />);
    expect((screen.getByLabelText(/金額/) as HTMLInputElement).value).toBe("8000");
    expect((screen.getByRole("checkbox", { name: "雇用" }) as HTMLInputElement).checked).toBe(true);
  });
});
