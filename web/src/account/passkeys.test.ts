import { expect, it } from "vitest";
import { toBytes, toText } from "./passkeys";

it("writes bytes as base64url without padding and reads them back", () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, n) => n);
  for (const length of [0, 1, 2, 3, 255, 256]) {
    const text = toText(bytes.slice(0, length).buffer);
    expect(text).toMatch(/^[A-Za-z0-9_-]*$/);
    expect(toBytes(text)).toEqual(bytes.slice(0, length));
  }
});
