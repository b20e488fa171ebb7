import { useHistoryState } from "wouter/use-browser-location";
import { Banner } from "../../ui/Banner";

/** What the page before has done: `navigate("/x", { state: done("登録しました") })` and `<Notice />` as the next page's banner. */
export function done(title: string, text?: string) {
  return { done: { title, text } };
}

export function Notice() {
  const state = useHistoryState<{ done?: { title: string; text?: string } } | null>();
  if (!state?.done) return null;
  return (
    <Banner kind="success" title={state.done.title}>
      {state.done.text}
    </Banner>
  );
}
