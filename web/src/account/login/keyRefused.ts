import type { Answer } from "../../api/client";

/** The server's one answer for a wrong, lapsed or worn-out key, put at the key's input as a whole. */
export function keyRefused<T>(answer: Answer<T>): Answer<T> {
  if (answer.ok || answer.failure.kind === "network" || answer.failure.type !== "auth-key-refused") return answer;
  const { failure } = answer;
  const errors = failure.errors.map((error) => ({ ...error, message: failure.detail }));
  return { ok: false, failure: { ...failure, errors } };
}
