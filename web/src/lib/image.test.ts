import { describe, expect, it, vi } from "vitest";
import { fitInto, formatOf, LIMIT_BYTES, moved, type Picture, prepare, room } from "./image";

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const JPEG = "\xff\xd8\xff\xe1....";
const PNG = "\x89PNG\r\n\x1a\n....";
const GIF = "GIF89a....";
const BMP = "BM......";

function file(head: string, size = 1000): Blob {
  return new Blob([bytes(head), new Uint8Array(size - head.length)]);
}

/** A picture whose encoded sizes are given one after the other. */
function picture(width: number, height: number, ...sizes: number[]) {
  const encode = vi.fn<Picture["encode"]>(async (_, type) => new Blob([new Uint8Array(sizes.shift() ?? 1)], { type }));
  const close = vi.fn();
  return { decode: async () => ({ width, height, encode, close }), encode, close };
}

describe("the format is told by the content (A17)", () => {
  it.each([
    [JPEG, "image/jpeg"],
    [PNG, "image/png"],
    ["GIF87a", "image/gif"],
    [GIF, "image/gif"],
    [BMP, "image/bmp"],
    ["\0\0\0\x18ftypheic\0\0\0\0", "heic"],
    ["\0\0\0\x18ftypmif1\0\0\0\0", "heic"],
    ["RIFF\x10\0\0\0WEBPVP8 ", "webp"],
    ['<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg">', "svg"],
    ["%PDF-1.7", "other"],
    ["\0\0\0\x20ftypavif", "other"],
    ["", "other"],
  ])("%j is %s", (head, format) => {
    expect(formatOf(bytes(head))).toBe(format);
  });
});

describe("a chosen picture is made ready", () => {
  it.each([
    ["\0\0\0\x18ftypheic\0\0\0\0", "heic"],
    ["RIFF\x10\0\0\0WEBP", "webp"],
    ["<svg >", "svg"],
    ["%PDF-1.7", "other"],
  ])("%j is refused as %s", async (head, refusal) => {
    expect(await prepare(file(head))).toEqual({ ok: false, refusal });
  });

  it("refuses an empty file", async () => {
    expect(await prepare(new Blob([]))).toEqual({ ok: false, refusal: "empty" });
  });

  it("encodes even a small photo anew, so that the camera's data is gone", async () => {
    const { decode, encode, close } = picture(800, 600, 50_000);
    const ready = await prepare(file(JPEG), decode);
    expect(ready).toMatchObject({ ok: true, type: "image/jpeg" });
    expect(ready.ok && ready.blob.size).toBe(50_000);
    expect(encode.mock.calls[0]?.[0]).toEqual({ width: 800, height: 600 });
    expect(close).toHaveBeenCalledOnce();
  });

  it("shrinks a large photo until it is at most 2 MB (A16)", async () => {
    const { decode, encode } = picture(8000, 6000, LIMIT_BYTES + 1, LIMIT_BYTES);
    const ready = await prepare(file(JPEG, 9_000_000), decode);
    expect(ready.ok && ready.blob.size).toBe(LIMIT_BYTES);
    expect(encode).toHaveBeenCalledTimes(2);
    expect(encode.mock.calls[0]?.[0]).toEqual({ width: 2048, height: 1536 });
  });

  it("keeps a drawing as PNG where that is small enough, and makes it a JPEG otherwise", async () => {
    const small = picture(900, 900, 40_000);
    expect(await prepare(file(PNG), small.decode)).toMatchObject({ ok: true, type: "image/png" });
    const large = picture(4000, 3000, LIMIT_BYTES + 1, 900_000);
    expect(await prepare(file(PNG, 5_000_000), large.decode)).toMatchObject({ ok: true, type: "image/jpeg" });
  });

  it.each([
    [GIF, "image/gif"],
    [BMP, "image/bmp"],
  ])("sends a small %j as it is", async (head, type) => {
    const chosen = file(head, LIMIT_BYTES);
    const decode = vi.fn();
    expect(await prepare(chosen, decode)).toEqual({ ok: true, blob: chosen, type });
    expect(decode).not.toHaveBeenCalled();
  });

  it.each([GIF, BMP])("makes a JPEG of %j that is too large", async (head) => {
    const { decode } = picture(3000, 2000, 700_000);
    expect(await prepare(file(head, LIMIT_BYTES + 1), decode)).toMatchObject({ ok: true, type: "image/jpeg" });
  });

  it("leaves what this browser cannot decode to the server, if it is small enough", async () => {
    const decode = () => Promise.reject(new DOMException("no"));
    const chosen = file(JPEG);
    expect(await prepare(chosen, decode)).toEqual({ ok: true, blob: chosen, type: "image/jpeg" });
    expect(await prepare(file(JPEG, LIMIT_BYTES + 1), decode)).toEqual({ ok: false, refusal: "broken" });
  });

  it("says so when nothing makes it small enough", async () => {
    const { decode, close } = picture(9000, 9000, ...Array(9).fill(LIMIT_BYTES + 1));
    expect(await prepare(file(JPEG, 20_000_000), decode)).toEqual({ ok: false, refusal: "large" });
    expect(close).toHaveBeenCalledOnce();
  });
});

it.each([
  [
    { width: 4000, height: 3000 },
    { width: 1600, height: 1200 },
  ],
  [
    { width: 3000, height: 4000 },
    { width: 1200, height: 1600 },
  ],
  [
    { width: 640, height: 480 },
    { width: 640, height: 480 },
  ],
  [
    { width: 20_000, height: 2 },
    { width: 1600, height: 1 },
  ],
])("fits %j into 1600 as %j", (given, expected) => {
  expect(fitInto(given, 1600)).toEqual(expected);
});

it("takes as many pictures as there are places (R18)", () => {
  expect(room(["a", "b", "c"], 2)).toEqual({ taken: ["a", "b"], left: 1 });
  expect(room(["a"], 0)).toEqual({ taken: [], left: 1 });
  expect(room(["a"], 10)).toEqual({ taken: ["a"], left: 0 });
});

it("moves one entry by one place", () => {
  expect(moved(["a", "b", "c"], 0, 1)).toEqual(["b", "a", "c"]);
  expect(moved(["a", "b", "c"], 2, -1)).toEqual(["a", "c", "b"]);
  expect(moved(["a", "b"], 0, -1)).toEqual(["a", "b"]);
  expect(moved(["a", "b"], 1, 1)).toEqual(["a", "b"]);
});
