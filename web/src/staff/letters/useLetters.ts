import { api, ask } from "../../api/client";
import type { components } from "../../api/schema";
import { type Loaded, useApi } from "../../api/useApi";

export type Letter = components["schemas"]["LetterToPrint"];

export function useLetters(cursor: string | null): Loaded<components["schemas"]["PrintList"]> {
  return useApi(`letters ${cursor}`, (signal) =>
    ask(api.GET("/staff/letters", { params: { query: cursor ? { cursor } : {} }, signal })),
  );
}
