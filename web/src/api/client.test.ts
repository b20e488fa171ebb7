import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { api, ask, onSessionAnswer } from "./client";

function answerWith(body: unknown, status: number) {
  vi.mocked(fetch).mockResolvedValue(
    new Response(typeof body === "string" ? body : JSON.stringify(body), {
      status,
      headers: { "Content-Type": status < 400 ? "application/json" : "application/problem+json" },
    }),
  );
}

beforeEach(() => {
  vi.stubGlobal("fetch", vi.fn());
});
afterEach(() => {
  vi.unstubAllGlobals();
});

// The client takes `fetch` at each call, so that a test can stand in for the server.
const support = () => ask(api.GET("/public/support", { fetch }));

describe("an answer", () => {
  it("is data, with the header that unsafe methods need", async () => {
    answerWith({ office: {} }, 200);
    expect(await support()).toEqual({ ok: true, data: { office: {} }, status: 200 });
    const request = vi.mocked(fetch).mock.calls[0]?.[0] as Request;
    expect(request.headers.get("X-Requested-With")).toBe("mypage");
    expect(new URL(request.url).pathname).toBe("/api/public/support");
  });

  it("is a problem in the server's words", async () => {
    const errors = [{ field: "occupation", code: "missing", message: "職種を入力してください" }];
    answerWith(
      { type: "validation", title: "入力", status: 422, detail: "確かめてください", instance: "r1", errors },
      422,
    );
    expect(await support()).toMatchObject({
      ok: false,
      failure: { kind: "problem", status: 422, detail: "確かめてください", errors },
    });
  });

  it("is still a problem when something else than the server answers", async () => {
    answerWith("<html>Bad gateway</html>", 502);
    expect(await support()).toMatchObject({ ok: false, failure: { kind: "problem", status: 502, errors: [] } });
  });

  it("is a case of its own when none comes", async () => {
    vi.mocked(fetch).mockRejectedValue(new TypeError("Failed to fetch"));
    expect(await support()).toEqual({ ok: false, failure: { kind: "network" } });
  });
});

it("tells the session watch of signed-in requests only", async () => {
  const heard = vi.fn();
  const stop = onSessionAnswer(heard);
  answerWith({}, 401);
  await support();
  stop();
  expect(heard).not.toHaveBeenCalled();
});
