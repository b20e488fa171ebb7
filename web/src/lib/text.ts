// Text as people type it: half and full width, hyphens of every kind. Received and put right, never refused (ui rule 8).

const segmenter = new Intl.Segmenter("ja", { granularity: "grapheme" });

/** Length as a reader counts it: one per visible character, not per UTF-16 unit. Line breaks do not count. */
export function countGraphemes(text: string): number {
  let count = 0;
  for (const { segment } of segmenter.segment(text)) if (!/^[\r\n]+$/.test(segment)) count += 1;
  return count;
}

/** Full-width letters, digits and signs become half-width; outer space goes. For numbers, codes and addresses of mail. */
export function toHalfWidth(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[‐‑‒–—―−]/g, "-")
    .trim();
}

/** Digits only: telephone and establishment numbers compared or counted. */
export function digitsOf(text: string): string {
  return toHalfWidth(text).replace(/\D/g, "");
}

/** Katakana of a reading becomes hiragana (ui rule 29). */
export function toHiragana(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[ァ-ヶ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60))
    .trim();
}
