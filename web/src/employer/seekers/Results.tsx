import { formatNumber } from "../../lib/number";
import { search as words } from "../../messages/ja.search";
import { Pager } from "../../ui/Pager";
import { SeekerCard } from "./SeekerCard";
import type { SearchResult } from "./search";

export interface ResultsProps {
  found: SearchResult;
  /** The next answer is on its way; what stands here is still the last one. */
  busy: boolean;
  /** Address of the first page. */
  href: string;
  cursor: string | null;
}

/** Hits beyond this one are counted, not shown. */
const PAGING_ENDS = 1_000;

export function Results({ found, busy, href, cursor }: ResultsProps) {
  const beyond = found.total > PAGING_ENDS && !found.next_cursor;
  return (
    <div aria-busy={busy}>
      {found.items.length > 0 ? (
        <ul className="flex flex-col gap-4">
          {found.items.map((seeker) => (
            <SeekerCard key={seeker.profile_number} seeker={seeker} />
          ))}
        </ul>
      ) : (
        <div className="card prose">
          <p>{found.total > 0 ? words.pageGone : words.noneText}</p>
        </div>
      )}
      {beyond ? <p className="mt-6">{words.end(formatNumber(PAGING_ENDS))}</p> : null}
      <Pager href={href} cursor={cursor} nextCursor={found.next_cursor} />
    </div>
  );
}
