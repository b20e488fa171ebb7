// The only door to the server: same origin, the session in the cookie, every failure one of two kinds.

import createClient from "openapi-fetch";
import { failure } from "../messages/ja";
import type { PendingPaths } from "./pending";
import type { paths } from "./schema";

export type Paths = paths & PendingPaths;

/** RFC 9457 as the server writes it. `detail` and each `message` are plain Japanese that says what to do. */
export interface Problem {
  kind: "problem";
  type: string;
  title: string;
  status: number;
  detail: string;
  instance: string;
  errors: { field: string; code: string; message: string }[];
  /** Seconds to wait before trying again (Retry-After). */
  retryAfter?: number | null;
}

/** No answer came: the request may or may not have arrived, so what is sent again carries the same id and version. */
export interface NoAnswer {
  kind: "network";
}

export type Failure = Problem | NoAnswer;
export type Answer<T> = { ok: true; data: T; status: number } | { ok: false; failure: Failure };

export const api = createClient<Paths>({ baseUrl: "/api", headers: { "X-Requested-With": "mypage" } });

type Listener = (event: "answered" | "unauthorized") => void;
const listeners = new Set<Listener>();

/** Hears of every answer to a signed-in request: the session watch lives on it. */
export function onSessionAnswer(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

let shown: string | null = null;

/**
 * Which establishment this tab shows. Two tabs share one session, which acts for one establishment (domain.md §1.6): where
 * another tab has switched, the server does nothing and says so.
 */
export function showEstablishment(number: string | null): void {
  shown = number;
}

/** What is the account's own, whatever establishment is shown. */
const ofTheAccount = ["/employer/session", "/employer/memberships", "/employer/account"];

let clockOffset = 0;

/** The server's time, as far as the last answer told: limits do not hang on the clock of the person's own machine. */
export function serverNow(): number {
  return Date.now() + clockOffset;
}

api.use({
  onRequest({ schemaPath, request }) {
    if (!shown || !schemaPath.startsWith("/employer/")) return;
    if (ofTheAccount.some((path) => schemaPath === path || schemaPath.startsWith(`${path}/`))) return;
    request.headers.set("X-Establishment", shown);
  },
  onResponse({ schemaPath, response }) {
    const date = Date.parse(response.headers.get("date") ?? "");
    if (!Number.isNaN(date)) clockOffset = date - Date.now();
    if (schemaPath.startsWith("/public/") || schemaPath.endsWith("/session")) return;
    for (const listener of listeners) listener(response.status === 401 ? "unauthorized" : "answered");
  },
});

interface Fetched<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** `const answer = await ask(api.GET("/employer/home"))`: never throws but for an aborted request. */
export async function ask<T>(request: Promise<Fetched<T>>): Promise<Answer<T>> {
  try {
    const { data, error, response } = await request;
    if (response.ok) return { ok: true, data: data as T, status: response.status };
    return { ok: false, failure: toProblem(error, response) };
  } catch (reason) {
    if (reason instanceof DOMException && reason.name === "AbortError") throw reason;
    return { ok: false, failure: { kind: "network" } };
  }
}

function toProblem(body: unknown, response: Response): Problem {
  const given = (typeof body === "object" && body !== null ? body : {}) as Partial<Problem>;
  return {
    kind: "problem",
    type: given.type ?? "about:blank",
    title: given.title ?? failure.server,
    status: response.status,
    detail: given.detail ?? failure.unknown,
    instance: given.instance ?? "",
    errors: Array.isArray(given.errors) ? given.errors : [],
    retryAfter: Number(response.headers.get("retry-after")) || null,
  };
}
