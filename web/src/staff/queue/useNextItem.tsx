import { type ReactNode, useRef, useState } from "react";
import { useLocation } from "wouter";
import type { Failure } from "../../api/client";
import { queue as words } from "../../messages/ja.staff-review";
import { Banner } from "../../ui/Banner";
import { FailureNotice } from "../../ui/FailureNotice";
import { claimNext } from "./next";

export interface NextItem {
  go: () => void;
  busy: boolean;
  /** What to show when there is none, or when the server could not be asked. */
  notice: ReactNode;
}

/** 「次の申込みに着手する」: claims the first free item and opens it. `onNone` hears when none is left. */
export function useNextItem(onNone?: () => void): NextItem {
  const [, navigate] = useLocation();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [none, setNone] = useState(false);
  const running = useRef(false);
  const go = async () => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setFailure(null);
    setNone(false);
    const answer = await claimNext();
    running.current = false;
    setBusy(false);
    if (!answer.ok) setFailure(answer.failure);
    else if (answer.data) navigate(`/reviews/${answer.data}`);
    else {
      setNone(true);
      onNone?.();
    }
  };
  const notice = failure ? (
    <FailureNotice failure={failure} retry={go} busy={busy} />
  ) : none ? (
    <Banner kind="info" title={words.nothingLeft} announce>
      {words.nothingLeftText}
    </Banner>
  ) : null;
  return { go, busy, notice };
}
