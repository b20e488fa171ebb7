import { formatDate, formatInstant } from "../../lib/date";
import { endReasons, facts, home as words } from "../../messages/ja.home";
import { LinkButton } from "../../ui/Button";
import { Badges } from "../postings/Badges";
import { type PostingSummary, titleOf } from "../postings/posting";
import { StateTag } from "../postings/StateTag";

/** A posting in a list of the home page. */
export function PostingCard({ posting }: { posting: PostingSummary }) {
  const title = titleOf(posting.occupation);
  const href = `/postings/${posting.posting_id}`;
  const draft = posting.state === "draft";
  const editable = draft || posting.state === "returned";
  const active = posting.state === "active";
  return (
    <li className="card grid gap-x-8 gap-y-4 lg:grid-cols-[1fr_auto] lg:items-center">
      <div className="min-w-0">
        <p className="flex flex-wrap gap-2">
          <StateTag state={posting.state} />
          <Badges of={posting.badges} />
        </p>
        <h3 className="mt-2">{title}</h3>
        <dl className="mt-2 flex flex-wrap gap-x-8 gap-y-1">
          {rows(posting).map(([label, value]) => (
            <div key={label} className="flex flex-wrap gap-x-2">
              <dt className="text-solid-gray-700">{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {posting.overdue ? <p className="mt-2 font-bold text-orange-1000">{facts.overdue}</p> : null}
      </div>
      <div className="flex flex-col gap-3 sm:flex-row lg:flex-col">
        {editable ? (
          <LinkButton href={`${href}/edit`} look={draft ? "outline" : "solid"}>
            <span className="sr-only">{words.of(title)}</span>
            {words.edit}
          </LinkButton>
        ) : null}
        {active ? (
          <LinkButton href={`${href}/change`} look="outline">
            <span className="sr-only">{words.of(title)}</span>
            {words.edit}
          </LinkButton>
        ) : null}
        <LinkButton href={href} look="outline">
          <span className="sr-only">{words.of(title)}</span>
          {words.show}
        </LinkButton>
      </div>
    </li>
  );
}

function rows(posting: PostingSummary): [string, string][] {
  const found: [string, string | null][] =
    posting.state === "draft"
      ? [[facts.saved, formatInstant(posting.updated_at)]]
      : [
          [facts.number, posting.posting_number],
          [facts.receipt, posting.posting_number ? null : posting.receipt_number],
          [
            facts.target,
            posting.state === "submitted" || posting.state === "in_review" ? day(posting.target_date) : null,
          ],
          [facts.until, posting.posting_number ? day(posting.valid_until) : null],
          [endLabel(posting.state), posting.ended_at ? formatInstant(posting.ended_at) : null],
          [facts.reason, posting.end_reason ? (endReasons[posting.end_reason] ?? null) : null],
        ];
  return found.filter((row): row is [string, string] => row[1] !== null);
}

const day = (iso: string | null) => (iso ? formatDate(iso) : null);

export function endLabel(state: PostingSummary["state"]): string {
  return state === "withdrawn" ? facts.withdrawn : state === "refused" ? facts.refused : facts.ended;
}
