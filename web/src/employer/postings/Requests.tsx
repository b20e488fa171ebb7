import { Link } from "wouter";
import { useCatalogue } from "../../form/catalogue";
import { formatDate, formatInstant } from "../../lib/date";
import { requestKinds, requestStates, requests as words } from "../../messages/ja.requests";
import { fieldKeyOf } from "../../posting/findings";
import { LinkButton } from "../../ui/Button";
import { FailureNotice } from "../../ui/FailureNotice";
import { SummaryList, type SummaryRow } from "../../ui/SummaryList";
import { Tag, type Tone } from "../../ui/Tag";
import { isEditable, isOpen, isWaiting } from "./change";
import { type Posting, type RequestKind, type RequestView, useRequests } from "./posting";

const tones: Record<RequestView["state"], Tone> = {
  draft: "neutral",
  submitted: "blue",
  in_review: "blue",
  returned: "orange",
  accepted: "green",
  withdrawn: "neutral",
  void: "neutral",
};

/** What can be applied for about a posting in force, and what was. */
export function Requests({ posting }: { posting: Posting }) {
  const loaded = useRequests(posting.posting_id);
  const href = `/postings/${posting.posting_id}`;
  if (loaded.failure) return <FailureNotice failure={loaded.failure} retry={loaded.refresh} />;
  if (!loaded.data) return <div className="min-h-40" />;
  const { change, stop, extension } = loaded.data;
  const may = posting.allowed.includes("request");
  const extendable = !isWaiting(extension) && !posting.extended;
  const offers = !isWaiting(change) || !isWaiting(stop) || extendable;
  const asked = (["change", "stop", "extension"] as const)
    .map((kind) => [kind, loaded.data?.[kind] ?? null] as const)
    .filter((entry): entry is readonly [RequestKind, RequestView] => entry[1] !== null);
  return (
    <div className="no-print">
      {may && offers ? (
        <section aria-label={words.actions} className="mt-6 flex flex-col gap-3 sm:flex-row sm:flex-wrap">
          {isWaiting(change) ? null : <LinkButton href={`${href}/change`}>{words.change}</LinkButton>}
          {isWaiting(stop) ? null : (
            <LinkButton look="outline" href={`${href}/stop`}>
              {words.stop}
            </LinkButton>
          )}
          {extendable ? (
            <LinkButton look="outline" href={`${href}/extend`}>
              {words.extend}
            </LinkButton>
          ) : null}
        </section>
      ) : null}
      {may ? <p className="mt-4 text-solid-gray-700">{words.keepCurrent}</p> : null}
      {asked.map(([kind, request]) => (
        <One key={kind} href={href} kind={kind} request={request} may={may} />
      ))}
    </div>
  );
}

interface OneProps {
  href: string;
  kind: RequestKind;
  request: RequestView;
  may: boolean;
}

function One({ href, kind, request, may }: OneProps) {
  const { fields } = useCatalogue("posting");
  const name = requestKinds[kind];
  const rows: SummaryRow[] = [
    {
      key: "state",
      label: words.state,
      value: (
        <>
          <Tag tone={tones[request.state]}>{requestStates[request.state]}</Tag>
          {request.overdue ? <span className="mt-1 block font-bold text-orange-1000">{words.overdue}</span> : null}
        </>
      ),
    },
    ...(request.receipt_number ? [{ key: "receipt", label: words.receipt, value: request.receipt_number }] : []),
    ...(request.submitted_at
      ? [{ key: "at", label: words.submitted, value: formatInstant(request.submitted_at) }]
      : []),
    ...(isWaiting(request) && request.target_date
      ? [{ key: "target", label: words.target, value: formatDate(request.target_date) }]
      : []),
    ...(request.reason ? [{ key: "reason", label: words.reason, value: words.reasons[request.reason] }] : []),
    ...(request.new_valid_until
      ? [{ key: "until", label: words.newUntil, value: formatDate(request.new_valid_until) }]
      : []),
    ...(request.note ? [{ key: "note", label: words.note, value: request.note }] : []),
    ...(request.state === "returned"
      ? request.comments.map(({ field, text }, index) => ({
          key: `comment-${index}`,
          label: words.office,
          value: `${fields.find(({ key }) => key === fieldKeyOf(field))?.label ?? words.whole}：${text}`,
        }))
      : []),
  ];
  return (
    <>
      <SummaryList title={name} rows={rows} />
      {may && isOpen(request) ? (
        <p className="mt-3 flex flex-wrap gap-x-6">
          {isEditable(request) ? (
            <Link className="link inline-block py-1" href={`${href}/${hrefs[kind]}`}>
              {request.state === "returned" ? words.correct : words.goOn}
            </Link>
          ) : null}
          <Link className="link inline-block py-1" href={`${href}/requests/${kind}/withdraw`}>
            {request.state === "draft" ? words.discardDraft : words.withdraw(name)}
          </Link>
        </p>
      ) : null}
    </>
  );
}

const hrefs: Record<RequestKind, string> = { change: "change", stop: "stop", extension: "extend" };
