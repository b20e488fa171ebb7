// An image of the establishment, as the pages of employers and staff handle it.

import type { components } from "../api/schema";
import { ownField } from "../form/catalogue";
import { images as words } from "../messages/ja.images";

type Schemas = components["schemas"];
export type Image = Schemas["ImageView"];
export type ImageList = Schemas["ImageList"];
export type PublicImage = Schemas["PublishedImage"];
export type Texts = Pick<Image, "kind" | "caption" | "alternative_text">;

/** What is asked of every picture. */
export const textFields = [
  ownField({
    key: "kind",
    label: words.kind,
    kind: "choice",
    options: Object.entries(words.kinds).map(([value, label]) => ({ value, label })),
  }),
  ownField({ key: "caption", label: words.caption, kind: "text", max_length: 100, help: words.captionHelp }),
  ownField({
    key: "alternative_text",
    label: words.alternative,
    kind: "text",
    max_length: 100,
    help: words.alternativeHelp,
  }),
] as const;

/** 公開希望 3: without the employer's name, and so without pictures (domain.md §2.4). */
const NAMELESS = "3";

/** What is published beside a posting, in the employer's order. */
export function imagesWith(publication: unknown, list: ImageList | null): readonly Image[] {
  if (publication === NAMELESS) return [];
  return list?.items.filter(({ state }) => state === "published") ?? [];
}
