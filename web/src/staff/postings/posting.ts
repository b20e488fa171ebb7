// One posting of the office, as staff see it and act on it for employers without account.

import { api, ask } from "../../api/client";
import type { components } from "../../api/schema";
import { type Loaded, useApi } from "../../api/useApi";
import { type FieldSpec, ownField } from "../../form/catalogue";
import { received as words } from "../../messages/ja.staff-postings";

type Schemas = components["schemas"];
export type Posting = Schemas["PostingView"];
export type Requests = Schemas["PostingRequests"];
export type Channel = Schemas["Channel"];

export const pathOf = (number: string, id: string) => ({ path: { establishment_number: number, posting_id: id } });

export const hrefOf = (posting: Posting) => `/postings/${posting.establishment_number}/${posting.posting_id}`;

/** In force and of an employer without account: staff enter what he asks for. */
export const isOurs = (posting: Posting) => posting.state === "active" && posting.allowed.includes("request");

export function loadPosting(number: string, id: string, signal?: AbortSignal) {
  return ask(
    api.GET("/staff/establishments/{establishment_number}/postings/{posting_id}", {
      params: pathOf(number, id),
      ...(signal ? { signal } : {}),
    }),
  );
}

export function usePosting(number: string, id: string): Loaded<Posting> {
  return useApi(`staff-posting/${number}/${id}`, (signal) => loadPosting(number, id, signal));
}

export function loadRequests(number: string, id: string, signal?: AbortSignal) {
  return ask(
    api.GET("/staff/establishments/{establishment_number}/postings/{posting_id}/requests", {
      params: pathOf(number, id),
      ...(signal ? { signal } : {}),
    }),
  );
}

export function useRequests(number: string, id: string): Loaded<Requests> {
  return useApi(`staff-requests/${number}/${id}`, (signal) => loadRequests(number, id, signal));
}

/** How and when it came in: the head of everything that staff enter. */
export const originFields: readonly FieldSpec[] = [
  ownField({
    key: "channel",
    label: words.channel,
    kind: "choice",
    options: Object.entries(words.channels).map(([value, label]) => ({ value, label })),
  }),
  ownField({ key: "received_on", label: words.on, kind: "date" }),
];

export interface Origin {
  channel: Channel;
  received_on: string;
}

export function originOf(typed: Record<string, unknown>): Origin {
  return { channel: typed.channel as Channel, received_on: String(typed.received_on) };
}
