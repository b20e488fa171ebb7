import { badges as words } from "../../messages/ja.requests";
import { Tag, type Tone } from "../../ui/Tag";

function toneOf(badge: string): Tone {
  if (badge.endsWith("_returned") || badge === "expiring") return "orange";
  return badge.endsWith("_draft") ? "neutral" : "blue";
}

/** What is remarkable about a posting beside its state; a returned application says so by its state already. */
export function Badges({ of }: { of: readonly string[] }) {
  return of
    .filter((badge) => badge in words)
    .map((badge) => (
      <Tag key={badge} tone={toneOf(badge)}>
        {words[badge] ?? badge}
      </Tag>
    ));
}
