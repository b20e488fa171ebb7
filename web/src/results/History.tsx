import type { components } from "../api/schema";
import { formatInstant } from "../lib/date";
import { history as words } from "../messages/ja.results";
import { resultRows } from "./result";

/** What happened to a referral; each registered version with what it said (A13). */
export function History({ lines }: { lines: readonly components["schemas"]["ApplicantHistoryLine"][] }) {
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="history-title" className="mt-10">
      <h2 id="history-title" className="mb-2">
        {words.title}
      </h2>
      <ol className="border-t border-solid-gray-420">
        {lines.map((line) => (
          <li key={`${line.version} ${line.event} ${line.at}`} className="border-b border-solid-gray-420 py-3">
            <p>
              <strong>{words.events[line.event] ?? line.event}</strong>　{formatInstant(line.at)}　
              {words.actors[line.actor_kind] ?? ""}
            </p>
            {line.facts.result ? (
              <p className="mt-1 whitespace-pre-line wrap-anywhere">
                {resultRows(line.facts)
                  .filter(({ value }) => value !== null)
                  .map(({ label, value }) => `${label}：${value}`)
                  .join("\n")}
              </p>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
