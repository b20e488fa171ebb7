import type { components } from "../api/schema";
import { formatDate, todayIso } from "../lib/date";
import { sheet as words } from "../messages/ja.requests";
import type { SheetFact } from "./JobSheet";

/** The head of the sheet: the number, who has accepted it and when, until when. `office`: the one whose name is known. */
export function factsOf(
  posting: components["schemas"]["PostingView"],
  office: { code: string; name: string } | null,
): SheetFact[] {
  const code = posting.posting_number?.split("-")[0] ?? null; // the accepting office (domain.md §3.1)
  return [
    { label: words.number, value: posting.posting_number ?? words.draft },
    {
      label: words.office,
      value: code && words.officeOf(code, office?.code === code ? office.name : null),
    },
    {
      label: words.accepted,
      value: posting.accepted_at ? formatDate(todayIso(Date.parse(posting.accepted_at))) : null,
    },
    { label: words.until, value: posting.valid_until ? formatDate(posting.valid_until) : null },
  ];
}
