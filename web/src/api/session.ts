// What the page knows of its session. The server decides; this only foresees the time-out so that nothing is lost (WCAG 2.2.1).

import { useSyncExternalStore } from "react";
import { readStored, writeStored } from "../lib/stored";
import { type Answer, api, ask, onSessionAnswer, type Paths, showEstablishment } from "./client";

type SessionOf<Path extends keyof Paths> = Paths[Path] extends {
  get: { responses: { 200: { content: { "application/json": infer Body } } } };
}
  ? Body
  : never;

export type EmployerSession = SessionOf<"/employer/session">;
export type SeekerSession = SessionOf<"/seeker/session">;
export type StaffSession = SessionOf<"/staff/session">;

export type SessionState<S> =
  | { status: "unknown" | "signed-out" | "unreachable"; session: null }
  | { status: "signed-in" | "ended"; session: S };

const REFRESH_AFTER_MS = 5 * 60 * 1000;

export interface SessionStore<S> {
  use: () => SessionState<S>;
  /** Asks the server; being asked also extends the idle time. */
  refresh: () => Promise<SessionState<S>>;
  /** After signing out: forget everything. */
  clear: () => void;
}

function makeStore<S extends { idle_expires_at: string; absolute_expires_at: string }>(
  name: string,
  load: () => Promise<Answer<S>>,
  ownerOf: (session: S) => string,
  /** For whom the session acts, where an account may act for several; the tab that shows it says so in each request. */
  sideOf?: (session: S) => string,
): SessionStore<S> {
  let state: SessionState<S> = { status: "unknown", session: null };
  let askedAt = 0;
  const watchers = new Set<() => void>();
  const become = (next: SessionState<S>) => {
    state = next;
    if (sideOf) showEstablishment(next.session ? sideOf(next.session) : null);
    for (const watcher of watchers) watcher();
    return next;
  };
  // A lost session keeps what was typed, for whoever typed it: on a shared PC the next person may be another.
  const claim = (session: S) => {
    const owner = sideOf ? `${ownerOf(session)} ${sideOf(session)}` : ownerOf(session);
    const before = readStored<string>(`owner:${name}`);
    if (before && before !== owner) sessionStorage.clear();
    writeStored(`owner:${name}`, owner);
    if (state.session && ownerOf(state.session) !== ownerOf(session)) window.location.reload();
  };
  // Another tab has switched to another establishment: this one stays what it is, and the server refuses its requests.
  const isSwitched = (session: S) =>
    sideOf !== undefined &&
    state.session !== null &&
    ownerOf(state.session) === ownerOf(session) &&
    sideOf(state.session) !== sideOf(session);
  const refresh = async () => {
    askedAt = Date.now();
    const answer = await load();
    if (answer.ok) {
      if (isSwitched(answer.data)) return state;
      claim(answer.data);
      return become({ status: "signed-in", session: answer.data });
    }
    if (answer.failure.kind === "problem" && answer.failure.status === 401) {
      return become(
        state.session ? { status: "ended", session: state.session } : { status: "signed-out", session: null },
      );
    }
    return state.session ? state : become({ status: "unreachable", session: null });
  };
  onSessionAnswer((event) => {
    if (event === "unauthorized" && state.session) become({ status: "ended", session: state.session });
    // The server moves the idle limit at most every five minutes; learn the new one after that.
    if (event === "answered" && state.session && Date.now() - askedAt > REFRESH_AFTER_MS) void refresh();
  });
  return {
    use: () =>
      useSyncExternalStore(
        (watcher) => {
          watchers.add(watcher);
          return () => watchers.delete(watcher);
        },
        () => state,
      ),
    refresh,
    clear: () => {
      sessionStorage.clear();
      become({ status: "signed-out", session: null });
    },
  };
}

export const employerSession = makeStore<EmployerSession>(
  "employer",
  () => ask(api.GET("/employer/session")),
  ({ account_id }) => account_id,
  ({ establishment_number }) => establishment_number,
);
export const seekerSession = makeStore<SeekerSession>(
  "seeker",
  () => ask(api.GET("/seeker/session")),
  ({ account_id }) => account_id,
);
export const staffSession = makeStore<StaffSession>(
  "staff",
  () => ask(api.GET("/staff/session")),
  ({ staff_id }) => staff_id,
);
