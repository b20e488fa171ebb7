import { act, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { SessionState, SessionStore } from "../api/session";
import { SessionWarning } from "./SessionWarning";

interface Limits {
  idle_expires_at: string;
  absolute_expires_at: string;
}

const NINE = Date.parse("2026-11-20T09:00:00+09:00");
const at = (minutes: number) => new Date(NINE + minutes * 60_000).toISOString();

function signedIn(idle: number, absolute: number): SessionState<Limits> {
  return { status: "signed-in", session: { idle_expires_at: at(idle), absolute_expires_at: at(absolute) } };
}

function Watched({ state, refresh }: { state: SessionState<Limits>; refresh: SessionStore<Limits>["refresh"] }) {
  return (
    <>
      <input aria-label="職種" />
      <SessionWarning store={{ use: () => state, refresh, clear: () => undefined }} signInHref="/login" />
    </>
  );
}

async function pass(minutes: number) {
  await act(() => vi.advanceTimersByTimeAsync(minutes * 60_000));
}

beforeEach(() => {
  vi.useFakeTimers({ now: NINE });
});
afterEach(() => {
  vi.useRealTimers();
});

it("warns five minutes before the idle limit and extends", async () => {
  const refresh = vi.fn(async () => signedIn(60, 720));
  const state = signedIn(30, 720);
  const { rerender } = render(<Watched state={state} refresh={refresh} />);
  await pass(24);
  expect(screen.queryByRole("dialog")).toBeNull();
  await pass(1.5);
  expect(screen.getByRole("dialog").textContent).toContain("9時30分に自動でログアウトします");
  screen.getByRole("button", { name: "続ける" }).click();
  expect(refresh).toHaveBeenCalledOnce();
  rerender(<Watched state={signedIn(60, 720)} refresh={refresh} />);
  expect(screen.queryByRole("dialog")).toBeNull();
});

it("does not interrupt someone who is typing", async () => {
  const refresh = vi.fn(async () => signedIn(60, 720));
  const state = signedIn(30, 720);
  render(<Watched state={state} refresh={refresh} />);
  await pass(24);
  screen.getByLabelText("職種").dispatchEvent(new Event("input", { bubbles: true }));
  await pass(1.5);
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(refresh).toHaveBeenCalled();
});

it("says so when the limit cannot be moved", async () => {
  const state = signedIn(30, 30);
  render(<Watched state={state} refresh={vi.fn(async () => state)} />);
  await pass(25.5);
  expect(screen.getByRole("dialog").textContent).toContain("9時30分までに、入力中の内容を保存してください");
  act(() => screen.getByRole("button", { name: "画面に戻る" }).click());
  expect(screen.queryByRole("dialog")).toBeNull();
});

it("keeps the page when the session has ended, and leads to the sign-in in a new tab", () => {
  const ended: SessionState<Limits> = {
    status: "ended",
    session: { idle_expires_at: at(-1), absolute_expires_at: at(90) },
  };
  render(<Watched state={ended} refresh={vi.fn(async () => ended)} />);
  expect(screen.getByRole("dialog").textContent).toContain("この画面に入力した内容は残っています");
  expect(screen.getByRole("link", { name: /ログインする/ }).getAttribute("target")).toBe("_blank");
  expect(screen.getByLabelText("職種")).toBeTruthy();
});
