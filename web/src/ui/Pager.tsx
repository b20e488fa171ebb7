import { action } from "../messages/ja";
import { LinkButton } from "./Button";

export interface PagerProps {
  /** Address of the list without `cursor`. */
  href: string;
  cursor: string | null;
  nextCursor: string | null;
  /** Of which list it is, where a page has several. */
  label?: string;
}

/** Lists page by an opaque cursor: forward, and back to the first page; the browser's back button does the rest. */
export function Pager({ href, cursor, nextCursor, label }: PagerProps) {
  if (!cursor && !nextCursor) return null;
  const joint = href.includes("?") ? "&" : "?";
  return (
    <nav aria-label={label ? action.pagesOf(label) : action.pages} className="no-print mt-8 flex flex-wrap gap-4">
      {cursor ? (
        <LinkButton look="outline" href={href}>
          {action.first}
        </LinkButton>
      ) : null}
      {nextCursor ? (
        <LinkButton look="outline" href={`${href}${joint}cursor=${encodeURIComponent(nextCursor)}`}>
          {action.more}
        </LinkButton>
      ) : null}
    </nav>
  );
}
