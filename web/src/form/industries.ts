// 日本標準産業分類: the major groups (docs/fields.json), loaded when a page asks for them.

import { use } from "react";

export interface Industry {
  code: string;
  name: string;
}

let loading: Promise<readonly Industry[]> | null = null;

export function loadIndustries(): Promise<readonly Industry[]> {
  if (!loading) {
    loading = import("virtual:industries").then((module) => module.default);
    loading.catch(() => {
      loading = null;
    });
  }
  return loading;
}

/** Suspends until the classification is there. */
export function useIndustries(): readonly Industry[] {
  return use(loadIndustries());
}

/** "E26" → "E26 製造業"; the code alone where the classification does not know it. */
export function nameOfIndustry(groups: readonly Industry[], code: string): string {
  const group = groups.find((one) => code.startsWith(one.code));
  return group ? `${code} ${group.name}` : code;
}
