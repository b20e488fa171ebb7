// A posting that staff write for an employer without MyPage.

import { api, ask } from "../../api/client";
import type { components } from "../../api/schema";
import { type Loaded, useApi } from "../../api/useApi";
import type { Content } from "../../form/catalogue";
import { entered } from "../../form/merge";
import { type Finding, realFindings } from "../../posting/findings";

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
export function saveEntry(number: string, id: string, content: Content, version: number) {
  return ask(
    api.PUT("/staff/establishments/{establishment_number}/postings/{posting_id}", {
      params: pathOf(number, id),
      body: { content: entered(content) as Schemas["PostingContent"], version },
    }),
  );
}

/** What the checks find in the given content, else in what is saved; null when they cannot be asked. */
export async function checkEntry(number: string, id: string, content?: Content): Promise<Finding[] | null> {
  const answer = await ask(
    api.POST("/staff/establishments/{establishment_number}/postings/{posting_id}/check", {
      params: pathOf(number, id),
      body: content ? { content: entered(content) as Schemas["PostingContent"] } : {},
    }),
  );
  return answer.ok ? realFindings(answer.data.findings) : null;
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
