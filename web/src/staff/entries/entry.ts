// A posting that staff write for an employer without MyPage.

import { api, ask } from "../../api/client";
import type { components } from "../../api/schema";
import { type Loaded, useApi } from "../../api/useApi";
import type { Content } from "../../form/catalogue";

type Schemas = components["schemas"];
export type Posting = Schemas["PostingView"];

const pathOf = (number: string, id: string) => ({ path: { establishment_number: number, posting_id: id } });

export function loadEntry(number: string, id: string, signal?: AbortSignal) {
  return ask(
    api.GET("/staff/establishments/{establishment_number}/postings/{posting_id}", {
      params: pathOf(number, id),
      ...(signal ? { signal } : {}),
    }),
  );
}

export function useEntry(number: string, id: string): Loaded<Posting> {
  return useApi(`entry/${number}/${id}`, (signal) => loadEntry(number, id, signal));
}

/** Saves the whole content; what is not entered is left out. */
export function saveEntry(posting: Posting, changed: Content, version: number) {
  const content = Object.fromEntries(
    Object.entries({ ...posting.content, ...changed }).filter(([, value]) => value !== null),
  );
  return ask(
    api.PUT("/staff/establishments/{establishment_number}/postings/{posting_id}", {
      params: pathOf(posting.establishment_number, posting.posting_id),
      body: { content: content as Schemas["PostingContent"], version },
    }),
  );
}

/** `confirmed`: rules whose warnings staff have looked at. */
export function submitEntry(posting: Posting, confirmed: readonly string[] = []) {
  return ask(
    api.POST("/staff/establishments/{establishment_number}/postings/{posting_id}/submit", {
      params: pathOf(posting.establishment_number, posting.posting_id),
      body: { version: posting.version, confirmed_warnings: [...confirmed] },
    }),
  );
}

export function withdrawEntry(posting: Posting) {
  return ask(
    api.POST("/staff/establishments/{establishment_number}/postings/{posting_id}/withdraw", {
      params: pathOf(posting.establishment_number, posting.posting_id),
      body: { version: posting.version },
    }),
  );
}

export function discardEntry(posting: Posting) {
  return ask(
    api.DELETE("/staff/establishments/{establishment_number}/postings/{posting_id}", {
      params: {
        ...pathOf(posting.establishment_number, posting.posting_id),
        query: { version: posting.version },
      },
    }),
  );
}
