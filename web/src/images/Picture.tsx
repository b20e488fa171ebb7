import { fitInto } from "../lib/image";
import { images as words } from "../messages/ja.images";

/** Long side of the small rendition. */
const THUMBNAIL = 320;

/** What an image of any state and one of the public page have in common. */
export interface Pictured {
  alternative_text: string;
  width: number | null;
  height: number | null;
  thumbnail_url: string | null;
  display_url: string | null;
}

export interface PictureProps {
  of: Pictured;
  /** How wide it will stand, as `sizes` says it: the browser takes the small rendition where that is enough. */
  sizes: string;
  /** Loaded at once: for what is printed, or decided on. */
  eager?: boolean;
  className?: string;
}

/** A picture whose place is kept while it loads; before its inspection there is only the place. */
export function Picture({ of, sizes, eager = false, className = "" }: PictureProps) {
  const { width, height, thumbnail_url: small, display_url: large } = of;
  if (!small || !large || !width || !height)
    return (
      <span className="flex aspect-4/3 w-full items-center justify-center rounded-8 bg-solid-gray-50 p-2 text-center text-sm text-solid-gray-700">
        {words.noPicture}
      </span>
    );
  const smallWidth = fitInto({ width, height }, THUMBNAIL).width;
  return (
    <img
      src={small}
      srcSet={`${small} ${smallWidth}w, ${large} ${width}w`}
      sizes={sizes}
      width={width}
      height={height}
      alt={of.alternative_text}
      loading={eager ? "eager" : "lazy"}
      decoding="async"
      className={`h-auto max-w-full rounded-8 bg-solid-gray-50 ${className}`}
    />
  );
}
