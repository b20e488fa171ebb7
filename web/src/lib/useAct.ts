import { useRef, useState } from "react";
import type { Answer, Failure } from "../api/client";

export interface Act {
  busy: boolean;
  failure: Failure | null;
  run: <T>(send: () => Promise<Answer<T>>, then?: () => void) => Promise<void>;
  retry: () => void;
  clear: () => void;
}

/** One act at a time; afterwards `then`, or the page shows what became of it. */
export function useAct(refresh: () => void): Act {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const running = useRef(false);
  const last = useRef<() => void>(() => undefined);
  const run: Act["run"] = async (send, then) => {
    if (running.current) return;
    running.current = true;
    last.current = () => void run(send, then);
    setBusy(true);
    setFailure(null);
    const answer = await send();
    running.current = false;
    setBusy(false);
    if (!answer.ok) setFailure(answer.failure);
    else if (then) then();
    else refresh();
  };
  return { busy, failure, run, retry: () => last.current(), clear: () => setFailure(null) };
}
