import { type Answer, serverNow } from "../../api/client";
import { formatClock } from "../../lib/date";
import { wait as words } from "../../messages/ja.account";

/** "15時04分": when whoever was told to wait may try again; a minute later, because seconds are not shown. */
export function clockAfter(seconds: number): string {
  return formatClock(new Date(serverNow() + seconds * 1000).toISOString());
}

/** 429 in words that say from when on it works again. */
export function waitingTold<T>(answer: Answer<T>): Answer<T> {
  if (answer.ok || answer.failure.kind === "network" || !answer.failure.retryAfter) return answer;
  const { failure } = answer;
  const again = words.until(clockAfter(failure.retryAfter ?? 0));
  return { ok: false, failure: { ...failure, detail: `${failure.detail}\n${again}` } };
}
