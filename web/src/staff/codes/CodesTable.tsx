import { Link } from "wouter";
import { formatDay, formatInstant } from "../../lib/date";
import { codes as words } from "../../messages/ja.staff-establishments";
import { type Column, Table } from "../../ui/Table";
import { Tag, type Tone } from "../../ui/Tag";
import type { AccountCode } from "../establishments/useEstablishment";

const tones: Readonly<Record<AccountCode["state"], Tone>> = {
  issued: "blue",
  used: "green",
  expired: "neutral",
  revoked: "neutral",
};

/** Codes with their states; what is still open can be revoked. The codes themselves are known to nobody any more. */
export function CodesTable({ codes, office = false }: { codes: readonly AccountCode[]; office?: boolean }) {
  const columns: Column<AccountCode>[] = [
    {
      key: "issued",
      head: words.issued,
      rowHead: true,
      cell: (code) => <span className="sm:whitespace-nowrap">{formatInstant(code.issued_at)}</span>,
    },
    ...(office
      ? [
          {
            key: "establishment",
            head: words.establishment,
            cell: (code: AccountCode) => (
              <Link href={`/establishments/${code.establishment_number}`} className="link -my-1 inline-block py-1">
                {code.establishment_name}
              </Link>
            ),
          },
        ]
      : []),
    { key: "effective", head: words.effective, cell: (code) => formatDay(code.effective_on) },
    { key: "last", head: words.lastDay, cell: (code) => formatDay(code.last_valid_on) },
    { key: "state", head: words.state, cell: (code) => <Tag tone={tones[code.state]}>{words.states[code.state]}</Tag> },
    {
      key: "act",
      head: words.act,
      cell: (code) =>
        code.state === "issued" ? (
          <Link
            href={`/establishments/${code.establishment_number}/codes/${code.code_id}/revoke`}
            className="link -my-1 inline-block py-1 whitespace-nowrap"
          >
            <span className="sr-only">{words.revokeFor(code.establishment_name)}</span>
            {words.revoke}
          </Link>
        ) : (
          "－"
        ),
    },
  ];
  return <Table caption={words.caption} captionHidden columns={columns} rows={codes} rowKey={(code) => code.code_id} />;
}
