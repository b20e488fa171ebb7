import type { Answer } from "../api/client";
import type { components } from "../api/schema";

export type Line = components["schemas"]["ThreadLine"];
export type Lines = components["schemas"]["ThreadList"];
export type Thread = components["schemas"]["Thread"];
export type Message = components["schemas"]["Message"];

/** Employer and seeker use the same pages; each side asks its own routes. */
export interface ThreadSide {
  name: "employer" | "seeker";
  list: (cursor: string | null, signal: AbortSignal) => Promise<Answer<Lines>>;
  get: (id: string, cursor: string | null, signal: AbortSignal) => Promise<Answer<Thread>>;
  send: (id: string, body: { message_id: string; text: string }) => Promise<Answer<Message>>;
  markRead: (id: string, received: number) => Promise<Answer<unknown>>;
  report: (id: string, reason: string) => Promise<Answer<unknown>>;
}
