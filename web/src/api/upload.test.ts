import { beforeEach, expect, it, vi } from "vitest";
import { upload } from "./upload";

/** The browser's request, as far as upload() uses it. */
class Sent {
  static last: Sent;
  upload: { onprogress?: (event: { lengthComputable: boolean; loaded: number; total: number }) => void } = {};
  status = 0;
  body: FormData | null = null;
  onload?: () => void;
  onerror?: () => void;
  onabort?: () => void;
  open = vi.fn();
  constructor() {
    Sent.last = this;
  }
  send(body: FormData) {
    this.body = body;
  }
  abort() {
    this.onabort?.();
  }
  answer(status: number) {
    this.status = status;
    this.onload?.();
  }
}

beforeEach(() => vi.stubGlobal("XMLHttpRequest", Sent));

const form = { url: "https://store.example.com", fields: { key: "k", policy: "p" } };

function begin() {
  const progress = vi.fn();
  const abort = new AbortController();
  const outcome = upload(form, new Blob(["x"]), { progress, signal: abort.signal });
  return { outcome, progress, abort, request: Sent.last };
}

it("sends the signed fields first and the file last", async () => {
  const { outcome, request } = begin();
  expect([...(request.body?.keys() ?? [])]).toEqual(["key", "policy", "file"]);
  expect(request.open).toHaveBeenCalledWith("POST", form.url);
  request.answer(201);
  expect(await outcome).toBe("done");
});

it("tells how much is sent", () => {
  const { progress, request } = begin();
  request.upload.onprogress?.({ lengthComputable: true, loaded: 1, total: 4 });
  request.upload.onprogress?.({ lengthComputable: false, loaded: 2, total: 0 });
  expect(progress.mock.calls).toEqual([[0.25]]);
});

it.each([
  [204, "done"],
  [400, "refused"],
  [403, "refused"],
  [503, "network"],
])("an answer of %i is %s", async (status, expected) => {
  const { outcome, request } = begin();
  request.answer(status);
  expect(await outcome).toBe(expected);
});

it("can be stopped, also before it begins", async () => {
  const { outcome, abort } = begin();
  abort.abort();
  expect(await outcome).toBe("cancelled");
  const nothing = { progress: () => undefined, signal: AbortSignal.abort() };
  expect(await upload(form, new Blob(["x"]), nothing)).toBe("cancelled");
});

it("a lost connection is told as such", async () => {
  const { outcome, request } = begin();
  request.onerror?.();
  expect(await outcome).toBe("network");
});
