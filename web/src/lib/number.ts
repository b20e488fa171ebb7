import { toHalfWidth } from "./text";

const grouping = new Intl.NumberFormat("ja-JP", { maximumFractionDigits: 1 });

/** "１，２３４円" → 1234. What is not a number → null. A long vowel mark at the front is a minus sign typed in kana mode. */
export function readNumber(text: string): number | null {
  const plain = toHalfWidth(text)
    .replace(/[,、\s¥\\]/g, "")
    .replace(/円$/, "")
    .replace(/^ー/, "-");
  return /^-?\d{1,15}(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

/** 205000 → "205,000" */
export function formatNumber(value: number): string {
  return grouping.format(value);
}

/** 205000 → "205,000円" */
export function formatYen(value: number): string {
  return `${grouping.format(value)}円`;
}
