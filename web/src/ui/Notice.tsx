import { useHistoryState } from "wouter/use-browser-location";
import { Banner, type BannerProps } from "./Banner";

interface Told {
  kind: BannerProps["kind"];
  title: string;
  text?: string | undefined;
}

/** `navigate("/x", { state: told("登録しました") })`: what the page before has done, told by `<Notice />` on the next. */
export function told(title: string, text?: string, kind: BannerProps["kind"] = "success"): { told: Told } {
  return { told: { kind, title, text } };
}

export function useTold(): Told | null {
  return useHistoryState<{ told?: Told } | null>()?.told ?? null;
}

export function Notice() {
  const what = useTold();
  return what ? (
    <Banner kind={what.kind} title={what.title}>
      {what.text ? <p className="whitespace-pre-line">{what.text}</p> : null}
    </Banner>
  ) : null;
}
