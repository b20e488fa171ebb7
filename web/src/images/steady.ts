import type { Image, ImageList } from "./image";

/** Addresses of pictures that are not public live a quarter of an hour. */
const KEEP_MS = 10 * 60 * 1000;

type Addresses = Pick<Image, "thumbnail_url" | "display_url">;

/** Each answer of the server signs the addresses anew; a picture on screen keeps its own, so that it is not loaded again. */
export class Steady {
  private known = new Map<string, { at: number; addresses: Addresses }>();

  keep(list: ImageList, now: number): ImageList {
    return { ...list, items: list.items.map((image) => ({ ...image, ...this.addressesOf(image, now) })) };
  }

  private addressesOf({ image_id, version, thumbnail_url, display_url }: Image, now: number): Addresses {
    const key = `${image_id} ${version}`;
    const before = this.known.get(key);
    if (before?.addresses.thumbnail_url && now - before.at < KEEP_MS) return before.addresses;
    const addresses = { thumbnail_url, display_url };
    this.known.set(key, { at: now, addresses });
    return addresses;
  }
}
