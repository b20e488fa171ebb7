// Pictures before they are sent: what a file really is, and how it is made small enough (R18, A16, A17). The server checks again.

/** A16: 2 MB as a file manager counts them, inclusive. */
export const LIMIT_BYTES = 2_097_152;

/** The server shows pictures 1,600 pixels long; a little more keeps them sharp. */
const LONGEST_SIDE = 2048;

/** How much of a file is looked at to know its format. */
export const HEAD_BYTES = 512;

export type Accepted = "image/jpeg" | "image/png" | "image/gif" | "image/bmp";
/** What a file is by its content; "other" may be anything. */
export type Format = Accepted | "heic" | "webp" | "svg" | "other";
/** Why a file cannot be taken. */
export type Refusal = "heic" | "webp" | "svg" | "other" | "empty" | "broken" | "large";

const HEIC_BRANDS = /^ftyp(hei[cxms]|hev[cxms]|mif1|msf1)/;

/** The format by the first bytes: the name and the declared type of a file say little (A17). */
export function formatOf(head: Uint8Array): Format {
  const text = Array.from(head, (byte) => String.fromCharCode(byte)).join("");
  if (text.startsWith("\xff\xd8\xff")) return "image/jpeg"; // phones' MPO begins the same way
  if (text.startsWith("\x89PNG\r\n\x1a\n")) return "image/png";
  if (/^GIF8[79]a/.test(text)) return "image/gif";
  if (text.startsWith("BM")) return "image/bmp";
  if (HEIC_BRANDS.test(text.slice(4, 12))) return "heic";
  if (/^RIFF.{4}WEBP/s.test(text)) return "webp";
  if (/<svg[\s>]/i.test(text)) return "svg";
  return "other";
}

export interface Size {
  width: number;
  height: number;
}

/** The same picture with its long side at most `longest`; never made larger. */
export function fitInto({ width, height }: Size, longest: number): Size {
  const scale = Math.min(1, longest / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** A decoded picture, the right side up. */
export interface Picture extends Size {
  encode: (size: Size, type: "image/jpeg" | "image/png", quality: number) => Promise<Blob | null>;
  close: () => void;
}

export type Prepared = { ok: true; blob: Blob; type: Accepted } | { ok: false; refusal: Refusal };

interface Attempt {
  longest: number;
  type: "image/jpeg" | "image/png";
  quality: number;
}

/** From the best to the smallest. A drawing keeps its format where that is small enough. */
function attemptsFor(format: Accepted): readonly Attempt[] {
  const jpeg = (longest: number, quality: number): Attempt => ({ longest, type: "image/jpeg", quality });
  return [
    ...(format === "image/png" ? [{ longest: LONGEST_SIDE, type: "image/png" as const, quality: 1 }] : []),
    jpeg(LONGEST_SIDE, 0.88),
    jpeg(LONGEST_SIDE, 0.75),
    jpeg(1600, 0.7),
    jpeg(1024, 0.6),
  ];
}

/**
 * Makes a chosen file ready to be sent: of an accepted format, at most LIMIT_BYTES, without the camera's own data
 * (place, time, device). GIF and BMP that are small enough go as they are, and so does what this browser cannot decode.
 */
export async function prepare(file: Blob, decode: (file: Blob) => Promise<Picture> = decodeHere): Promise<Prepared> {
  if (file.size === 0) return { ok: false, refusal: "empty" };
  const format = formatOf(new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer()));
  if (format === "heic" || format === "webp" || format === "svg" || format === "other") {
    return { ok: false, refusal: format };
  }
  const asItIs: Prepared = { ok: true, blob: file, type: format };
  const small = file.size <= LIMIT_BYTES;
  if (small && (format === "image/gif" || format === "image/bmp")) return asItIs;
  let picture: Picture;
  try {
    picture = await decode(file);
  } catch {
    return small ? asItIs : { ok: false, refusal: "broken" };
  }
  try {
    for (const { longest, type, quality } of attemptsFor(format)) {
      const blob = await picture.encode(fitInto(picture, longest), type, quality);
      if (blob && blob.size > 0 && blob.size <= LIMIT_BYTES) return { ok: true, blob, type };
    }
  } finally {
    picture.close();
  }
  return small ? asItIs : { ok: false, refusal: "large" };
}

async function decodeHere(file: Blob): Promise<Picture> {
  const bitmap = await createImageBitmap(file, { imageOrientation: "from-image" });
  const { width, height } = bitmap;
  return {
    width,
    height,
    close: () => bitmap.close(),
    encode: (size, type, quality) => {
      const canvas = document.createElement("canvas");
      canvas.width = size.width;
      canvas.height = size.height;
      const pen = canvas.getContext("2d");
      if (!pen) return Promise.resolve(null);
      if (type === "image/jpeg") {
        pen.fillStyle = "#fff"; // what is transparent would turn black
        pen.fillRect(0, 0, size.width, size.height);
      }
      pen.imageSmoothingQuality = "high";
      pen.drawImage(bitmap, 0, 0, size.width, size.height);
      return new Promise((resolve) => {
        canvas.toBlob(
          (blob) => {
            canvas.width = 0; // phones keep the memory of a canvas otherwise
            resolve(blob);
          },
          type,
          quality,
        );
      });
    },
  };
}

/** How many further pictures have a place, and which of the chosen ones get it (R18). */
export function room<T>(chosen: readonly T[], free: number): { taken: readonly T[]; left: number } {
  const taken = chosen.slice(0, Math.max(0, free));
  return { taken, left: chosen.length - taken.length };
}

/** The list with one entry moved by one place; unchanged at its ends. */
export function moved<T>(list: readonly T[], from: number, by: 1 | -1): readonly T[] {
  const to = from + by;
  const one = list[from];
  if (one === undefined || to < 0 || to >= list.length) return list;
  const rest = list.filter((_, index) => index !== from);
  return [...rest.slice(0, to), one, ...rest.slice(to)];
}
