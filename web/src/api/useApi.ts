import { useCallback, useEffect, useRef, useState } from "react";
import type { Answer, Failure } from "./client";

export interface Loaded<T> {
  data: T | null;
  failure: Failure | null;
  loading: boolean;
  /** Ask again; what was loaded stays on screen meanwhile. */
  refresh: () => void;
}

/**
 * Loads on mount and whenever `key` changes; an answer to an older question is dropped.
 * `useApi(`posting/${id}`, (signal) => ask(api.GET("/employer/postings/{id}", { params: { path: { id } }, signal })))`
 */
export function useApi<T>(key: string, load: (signal: AbortSignal) => Promise<Answer<T>>): Loaded<T> {
  const [state, setState] = useState<{ key: string; data: T | null; failure: Failure | null; loading: boolean }>({
    key,
    data: null,
    failure: null,
    loading: true,
  });
  const [round, setRound] = useState(0);
  const latest = useRef(load);
  latest.current = load;

  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` is what refresh() turns
  useEffect(() => {
    const abort = new AbortController();
    setState((was) => ({ key, data: was.key === key ? was.data : null, failure: null, loading: true }));
    latest.current(abort.signal).then(
      (answer) => {
        if (abort.signal.aborted) return;
        setState((was) =>
          answer.ok
            ? { key, data: answer.data, failure: null, loading: false }
            : { key, data: was.data, failure: answer.failure, loading: false },
        );
      },
      () => undefined, // aborted: the next effect has taken over
    );
    return () => abort.abort();
  }, [key, round]);

  const refresh = useCallback(() => setRound((n) => n + 1), []);
  const current = state.key === key;
  return {
    data: current ? state.data : null,
    failure: current ? state.failure : null,
    loading: current ? state.loading : true,
    refresh,
  };
}
