import type { Image, ImageList } from "../../images/image";

/** The images with a place of their own, in the order just wished for or the server's. One that waits to replace another stands with that one. */
export function ordered({ items }: ImageList, order: readonly string[] | null): readonly Image[] {
  const own = items.filter(({ image_id }) => !items.some(({ replaced_by }) => replaced_by === image_id));
  if (!order) return own;
  const place = (image: Image) => {
    const index = order.indexOf(image.image_id);
    return index < 0 ? order.length : index;
  };
  return [...own].sort((a, b) => place(a) - place(b));
}
