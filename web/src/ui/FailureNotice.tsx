import type { Failure } from "../api/client";
import { failure as words } from "../messages/ja";
import { Button } from "./Button";

export interface FailureNoticeProps {
  failure: Failure;
  /** Sends or loads the same again. */
  retry?: (() => void) | undefined;
  /** "send": the input is kept and 「もう一度送る」 offered; "load": 「もう一度読み込む」. */
  of?: "send" | "load";
  busy?: boolean;
}

export function FailureNotice({ failure, retry, of = "load", busy = false }: FailureNoticeProps) {
  const network = failure.kind === "network";
  const send = of === "send";
  return (
    <section role="alert" className="my-6 rounded-12 border-2 border-error-2 p-4 sm:p-6">
      <h2 className="text-lg">{network ? words.network : send ? failure.title : words.loadTitle}</h2>
      <p className="mt-2 whitespace-pre-line">
        {network ? (send ? words.networkDetail : words.unknown) : failure.detail}
        {!network && send ? ` ${words.kept}` : null}
      </p>
      {!network && failure.status >= 500 && failure.instance ? (
        <p className="mt-1 text-sm">{words.reference(failure.instance)}</p>
      ) : null}
      {retry ? (
        <Button look="outline" className="mt-4" busy={busy} onClick={retry}>
          {send ? words.retry : words.reload}
        </Button>
      ) : null}
    </section>
  );
}
