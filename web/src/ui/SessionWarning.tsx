import { useEffect, useRef, useState } from "react";
import { serverNow } from "../api/client";
import type { SessionStore } from "../api/session";
import { formatClock } from "../lib/date";
import { site, session as words } from "../messages/ja";
import { Button } from "./Button";

const WARN_MS = 5 * 60 * 1000;

/** Whoever typed within this time is at work: the session is extended without asking. */
const AT_WORK_MS = 3 * 60 * 1000;

interface Limits {
  idle_expires_at: string;
  absolute_expires_at: string;
}

/** Warns five minutes before the time-out and lets it be extended; when it has passed, the page and its input stay (WCAG 2.2.1). */
export function SessionWarning<S extends Limits>({
  store,
  signInHref,
}: {
  store: SessionStore<S>;
  signInHref: string;
}) {
  const { status, session } = store.use();
  const [warned, setWarned] = useState<"idle" | "absolute" | null>(null);
  const [seen, setSeen] = useState("");
  const [message, setMessage] = useState("");
  const [busy, setBusy] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  const typedAt = useRef(0);

  useEffect(() => {
    const note = () => {
      typedAt.current = Date.now();
    };
    document.addEventListener("input", note, true);
    return () => document.removeEventListener("input", note, true);
  }, []);

  useEffect(() => {
    setWarned(null);
    if (!session || status !== "signed-in") return;
    const idle = Date.parse(session.idle_expires_at);
    const absolute = Date.parse(session.absolute_expires_at);
    const look = () => {
      const now = serverNow();
      if (now >= Math.min(idle, absolute)) void store.refresh();
      else if (absolute <= idle && now >= absolute - WARN_MS) setWarned("absolute");
      else if (now >= idle - WARN_MS) {
        if (Date.now() - typedAt.current < AT_WORK_MS) void store.refresh();
        else setWarned("idle");
      }
    };
    look();
    const timer = setInterval(look, 15_000); // a sleeping laptop delays timers: look at the clock instead
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [session, status, store]);

  const ended = status === "ended";
  const understood = warned === "absolute" && seen === session?.absolute_expires_at;
  const open = ended || (warned !== null && !understood);

  useEffect(() => {
    if (!open) return;
    const shown = dialog.current;
    if (shown && !shown.open) shown.showModal();
    return () => shown?.close();
  }, [open]);

  if (!open || !session) return null;

  const extend = async () => {
    setBusy(true);
    const { status: now } = await store.refresh();
    setBusy(false);
    setMessage(now === "signed-in" ? "" : ended ? words.stillEnded : words.extendFailed);
  };
  const limit = warned === "absolute";
  return (
    <dialog
      ref={dialog}
      aria-labelledby="session-title"
      aria-describedby="session-text"
      onCancel={(event) => event.preventDefault()}
      className="w-[calc(100%-2rem)] max-w-xl rounded-12 border border-solid-gray-420 p-6 backdrop:bg-opacity-gray-500"
    >
      <h2 id="session-title">{ended ? words.endedTitle : words.warnTitle}</h2>
      <p id="session-text" className="mt-3">
        {ended
          ? words.endedText
          : limit
            ? words.limitText(formatClock(session.absolute_expires_at))
            : words.warnText(formatClock(session.idle_expires_at))}
      </p>
      <p role="status" className="mt-2 font-bold text-error-2">
        {message}
      </p>
      <div className="mt-6 flex flex-wrap items-center gap-4">
        {limit && !ended ? (
          <Button onClick={() => setSeen(session.absolute_expires_at)}>{words.understood}</Button>
        ) : (
          <Button busy={busy} onClick={extend}>
            {words.extend}
          </Button>
        )}
        {ended ? (
          <a className="link inline-block py-2" href={signInHref} target="_blank" rel="noreferrer">
            {words.signIn}
            {site.newTab}
          </a>
        ) : null}
      </div>
    </dialog>
  );
}
