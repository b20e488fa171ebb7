import { render, screen } from "@testing-library/react";
import axe from "axe-core";
import { expect, it } from "vitest";
import { ordered } from "../employer/images/ordered";
import { Gallery } from "./Gallery";
import { ImageTag } from "./ImageTag";
import { type Image, imagesWith } from "./image";
import { Steady } from "./steady";

function image(id: string, change: Partial<Image> = {}): Image {
  return {
    image_id: id,
    kind: "workplace",
    caption: "明るい作業場です",
    alternative_text: "3人が機械の前にいる",
    state: "published",
    reason: null,
    version: 1,
    position: 1,
    width: 4000,
    height: 3000,
    thumbnail_url: `/images/${id}-s.jpg`,
    display_url: `/images/${id}-l.jpg`,
    replaces: null,
    replaced_by: null,
    text_change: null,
    allowed: [],
    created_at: "2026-11-18T10:00:00+09:00",
    updated_at: "2026-11-18T10:00:00+09:00",
    ...change,
  };
}

const listOf = (...items: Image[]) => ({ limit: 10, used: items.length, version: 1, items });

it("shows published images with their words, their place kept and loaded when they are seen", async () => {
  const { container } = render(
    <main>
      <h1>求人</h1>
      <Gallery images={[image("a"), image("b", { caption: "店の外観です" })]} />
    </main>,
  );
  const [first] = screen.getAllByRole("img", { name: "3人が機械の前にいる" });
  expect(first?.getAttribute("loading")).toBe("lazy");
  expect([first?.getAttribute("width"), first?.getAttribute("height")]).toEqual(["1600", "1200"]);
  expect(first?.getAttribute("srcset")).toBe("/images/a-s.jpg 320w, /images/a-l.jpg 1600w");
  expect(screen.getByText("店の外観です")).toBeTruthy();
  expect((await axe.run(container, { rules: { region: { enabled: false } } })).violations).toEqual([]);
});

it("shows nothing where there are none", () => {
  const { container } = render(<Gallery images={[]} />);
  expect(container.innerHTML).toBe("");
});

it("says the state in the words of domain.md §2.6, and that of new texts beside it", () => {
  const change = { kind: "product" as const, caption: "x", alternative_text: "y", state: "pending" as const };
  render(<ImageTag image={image("a", { text_change: { ...change, reason: null } })} />);
  expect(screen.getByText("公開中")).toBeTruthy();
  expect(screen.getByText("文の変更を確認待ち")).toBeTruthy();
});

it("publishes only what is published, and nothing without the employer's name", () => {
  const list = listOf(image("a"), image("b", { state: "pending" }), image("c", { state: "rejected" }));
  expect(imagesWith("1", list).map(({ image_id }) => image_id)).toEqual(["a"]);
  expect(imagesWith("3", list)).toEqual([]);
  expect(imagesWith("1", null)).toEqual([]);
});

it("puts what is to replace an image with that image, and keeps the wished order", () => {
  const list = listOf(image("a", { replaced_by: "n" }), image("n", { replaces: "a", state: "pending" }), image("b"));
  const ids = (order: string[] | null) => ordered(list, order).map(({ image_id }) => image_id);
  expect(ids(null)).toEqual(["a", "b"]);
  expect(ids(["b", "a"])).toEqual(["b", "a"]);
});

it("keeps the address of a picture on screen until it might lapse or the picture changes", () => {
  const steady = new Steady();
  const address = (url: string, now: number, version = 1) =>
    steady.keep(listOf(image("a", { thumbnail_url: url, version })), now).items[0]?.thumbnail_url;
  expect(address("first", 0)).toBe("first");
  expect(address("second", 599_999)).toBe("first");
  expect(address("third", 600_000)).toBe("third");
  expect(address("fourth", 600_001, 2)).toBe("fourth");
});
