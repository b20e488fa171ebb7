import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { history, requestKinds } from "../messages/ja.requests";
import { HistoryTable } from "./HistoryTable";

vi.mock("../form/catalogue", () => ({ useCatalogue: () => ({ fields: [], sections: [] }) }));

afterEach(cleanup);

test("requests that end with a posting at one instant are each a line of their own, by name", () => {
  const complained = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const line = {
    event: "void_request",
    actor_kind: "staff",
    at: "2026-12-10T09:00:00+09:00",
    version: 7,
    has_content: false,
    has_proposal: false,
    comments: [],
  };
  const lines = ["change", "extension"].map((kind, n) => ({ ...line, line_id: `0000000${n}`, facts: { kind } }));
  render(
    <HistoryTable
      caption="経過"
      lines={lines}
      events={history.events}
      kinds={requestKinds}
      actors={history.actors}
      href="/p"
    />,
  );
  expect(screen.getByText("申込みの対象の求人が終了（求人内容の変更）")).toBeTruthy();
  expect(screen.getByText("申込みの対象の求人が終了（有効期間の延長）")).toBeTruthy();
  expect(complained).not.toHaveBeenCalled();
});
