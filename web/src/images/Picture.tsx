import { fitInto } from "../lib/image";
import { images as words } from "../messages/ja.images";

/** Long sides of the two renditions; `width` and `height` tell of the picture as it was sent. */
const DISPLAY = 1600;
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
  /** What stands in its place when there is none. */
  none?: string;
  className?: string;
}

/** A picture whose place is kept while it loads; before its inspection there is only the place. */
export function Picture({ of, sizes, eager = false, none = words.noPicture, className = "" }: PictureProps) {
  const { width, height, thumbnail_url: small, display_url: large } = of;
  if (!small || !large || !width || !height)
    return (
      <span className="flex aspect-4/3 w-full items-center justify-center rounded-8 bg-solid-gray-50 p-2 text-center text-sm text-solid-gray-700">
        {none}
      </span>
    );
  const size = fitInto({ width, height }, DISPLAY);
  const smallWidth = fitInto(size, THUMBNAIL).width;
  return (
    <img
      src={small}
      srcSet={`${small} ${smallWidth}w, ${large} ${size.width}w`}
      sizes={sizes}
      width={size.width}
      height={size.height}
      alt={of.alternative_text}
      loading={eager ? "eager" : "lazy"}
      decoding="async"
      className={`h-auto max-w-full rounded-8 bg-solid-gray-50 ${className}`}
    />
  );
}
