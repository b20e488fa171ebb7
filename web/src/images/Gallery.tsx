import { images as words } from "../messages/ja.images";
import type { Image, PublicImage } from "./image";
import { Picture } from "./Picture";

/** The published images beside a posting; nothing where there are none. */
export function Gallery({ images }: { images: readonly (Image | PublicImage)[] }) {
  if (images.length === 0) return null;
  return (
    <section aria-labelledby="gallery-title" className="mt-8">
      <h2 id="gallery-title" className="mb-3">
        {words.title}
      </h2>
      <ul className="gallery">
        {images.map((image) => (
          <li key={image.display_url}>
            <figure>
              <Picture of={image} sizes="(min-width: 40rem) 16rem, 90vw" className="w-full object-contain" />
              <figcaption className="mt-1">
                <span className="block text-sm text-solid-gray-700">{words.kinds[image.kind]}</span>
                {image.caption}
              </figcaption>
            </figure>
          </li>
        ))}
      </ul>
    </section>
  );
}
