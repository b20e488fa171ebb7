// 厚生労働省編職業分類: 大分類 and 中分類 (docs/fields.json), loaded when a page asks for them.

import { use } from "react";

export interface OccupationGroup {
  code: string;
  name: string;
  middle: readonly { code: string; name: string }[];
}

let loading: Promise<readonly OccupationGroup[]> | null = null;

export function loadOccupations(): Promise<readonly OccupationGroup[]> {
  if (!loading) {
    loading = import("virtual:occupations").then((module) => module.default);
    loading.catch(() => {
      loading = null;
    });
  }
  return loading;
}

/** Suspends until the classification is there. */
export function useOccupations(): readonly OccupationGroup[] {
  return use(loadOccupations());
}

/** "071-99" → "071 製品製造・加工処理工（金属製品）"; the code alone where the classification does not know it. */
export function nameOfOccupation(groups: readonly OccupationGroup[], code: string): string {
  for (const group of groups) {
    if (group.code === code) return `${code} ${group.name}`;
    const middle = group.middle.find((one) => code.startsWith(one.code));
    if (middle) return `${code} ${middle.name}`;
  }
  return code;
}
