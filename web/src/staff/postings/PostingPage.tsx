import { Link } from "wouter";
import { api, ask } from "../../api/client";
import type { StaffSession } from "../../api/session";
import { useApi } from "../../api/useApi";
import { fieldsOf, useCatalogue } from "../../form/catalogue";
import { displayRows } from "../../form/display";
import { Gallery } from "../../images/Gallery";
import { imagesWith } from "../../images/image";
import { formatDate, formatInstant } from "../../lib/date";
import { posting as words } from "../../messages/ja.staff-postings";
import { actors, channels, events, kinds, review } from "../../messages/ja.staff-review";
import { HistoryTable } from "../../posting/HistoryTable";
import { Actions, LinkButton } from "../../ui/Button";
import { FailureNotice } from "../../ui/FailureNotice";
import { Notice } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { SummaryList } from "../../ui/SummaryList";
import { Tag } from "../../ui/Tag";
import { useEstablishmentName } from "../establishments/useEstablishment";
import { useImagesOf } from "../images/useImagesOf";
import { PostingLoader } from "./PostingLoader";
import { hrefOf, isOurs, type Posting, pathOf, useRequests } from "./posting";

export default function PostingPage() {
  return (
    <PostingLoader title={words.title}>
      {(posting, session) => <Detail posting={posting} session={session} />}
    </PostingLoader>
  );
}

function Detail({ posting, session }: { posting: Posting; session: StaffSession }) {
  const model = useCatalogue("posting");
  const number = posting.establishment_number;
  const name = useEstablishmentName(number);
  const href = `/postings/${number}/${posting.posting_id}`;
  return (
    <Page
      title={String(posting.content.occupation ?? words.title)}
      wide
      banner={<Notice />}
      back={{ href: "/search", label: words.back }}
    >
      <SummaryList
        title={words.status}
        rows={[
          { key: "state", label: review.state, value: <Tag tone="blue">{words.states[posting.state]}</Tag> },
          {
            key: "establishment",
            label: words.establishment,
            value: (
              <Link href={`/establishments/${number}`} className="link inline-block py-1">
                {name}
              </Link>
            ),
          },
          { key: "number", label: words.number, value: posting.posting_number },
          { key: "receipt", label: words.receipt, value: posting.receipt_number },
          { key: "channel", label: words.channel, value: channels[posting.channel] ?? posting.channel },
          ...(posting.accepted_at
            ? [{ key: "accepted", label: words.accepted, value: formatInstant(posting.accepted_at) }]
            : []),
          ...(posting.valid_until
            ? [
                {
                  key: "until",
                  label: words.until,
                  value: `${formatDate(posting.valid_until)}${posting.extended ? `（${words.extended}）` : ""}`,
                },
              ]
            : []),
          ...(posting.ended_at ? [{ key: "ended", label: words.ended, value: formatInstant(posting.ended_at) }] : []),
          ...(posting.end_reason
            ? [{ key: "reason", label: words.reason, value: words.endReasons[posting.end_reason] ?? null }]
            : []),
        ]}
      />
      <Actions>
        {posting.allowed.includes("edit") ? (
          <LinkButton href={`/entries/${number}/${posting.posting_id}`}>{words.edit}</LinkButton>
        ) : null}
        <LinkButton look="outline" href={`${href}/sheet`}>
          {words.sheet}
        </LinkButton>
        <LinkButton look="outline" href={`${href}/copy`}>
          {words.copy}
        </LinkButton>
        {session.role === "supervisor" && posting.state === "active" ? (
          <LinkButton look="outline" href={`${href}/cancel`}>
            {words.cancel}
          </LinkButton>
        ) : null}
      </Actions>
      {posting.state === "active" ? <Requests posting={posting} href={href} ours={isOurs(posting)} /> : null}
      {model.sections.map((section) => (
        <SummaryList
          key={section.key}
          title={section.title}
          rows={displayRows(fieldsOf(model, section.key), posting.content).map(({ key, label, value }) => ({
            key,
            label,
            value,
          }))}
        />
      ))}
      <Images posting={posting} />
      <History posting={posting} />
    </Page>
  );
}

/** What is open about it; for employers without account, what staff may enter for them. */
function Requests({ posting, href, ours }: { posting: Posting; href: string; ours: boolean }) {
  const { data, failure, refresh } = useRequests(posting.establishment_number, posting.posting_id);
  if (failure) return <FailureNotice failure={failure} retry={refresh} />;
  if (!data) return <div className="min-h-24" />;
  const open = posting.requests.map(({ kind, state }) => ({ kind, state, request: data[kind] }));
  const busy = new Set(open.filter(({ state }) => state !== "returned" && state !== "draft").map(({ kind }) => kind));
  return (
    <section className="mt-8" aria-label={words.requests}>
      {open.length > 0 ? (
        <SummaryList
          title={words.requests}
          rows={open.map(({ kind, state, request }) => ({
            key: kind,
            label: kinds[kind] ?? kind,
            value: (
              <>
                {words.states[state as keyof typeof words.states] ?? state}
                {request?.target_date ? `（${formatDate(request.target_date)}）` : ""}
                {request?.allowed.includes("withdraw") ? (
                  <Link href={`${href}/requests/${kind}/withdraw`} className="link ml-4 inline-block py-1">
                    {words.withdrawRequest(kinds[kind] ?? kind)}
                  </Link>
                ) : null}
              </>
            ),
          }))}
        />
      ) : null}
      {ours ? (
        <>
          <p className="mt-4">{words.forOthers}</p>
          <Actions>
            {busy.has("change") ? null : (
              <LinkButton look="outline" href={`${href}/change`}>
                {data.change?.state === "returned" ? words.correctChange : words.enterChange}
              </LinkButton>
            )}
            {busy.has("stop") ? null : (
              <LinkButton look="outline" href={`${href}/stop`}>
                {words.enterStop}
              </LinkButton>
            )}
            {busy.has("extension") || posting.extended ? null : (
              <LinkButton look="outline" href={`${href}/extend`}>
                {words.enterExtension}
              </LinkButton>
            )}
          </Actions>
        </>
      ) : null}
    </section>
  );
}

/** What is published with it. */
function Images({ posting }: { posting: Posting }) {
  const { data } = useImagesOf(posting.establishment_number);
  return <Gallery images={imagesWith(posting.content.publication, data)} />;
}

function History({ posting }: { posting: Posting }) {
  const number = posting.establishment_number;
  const { data, failure, refresh } = useApi(`staff-history/${number}/${posting.posting_id}`, (signal) =>
    ask(
      api.GET("/staff/establishments/{establishment_number}/postings/{posting_id}/history", {
        params: pathOf(number, posting.posting_id),
        signal,
      }),
    ),
  );
  if (failure) return <FailureNotice failure={failure} retry={refresh} />;
  if (!data) return null;
  return (
    <div className="mt-8">
      <h2 className="mb-2">{words.history}</h2>
      <HistoryTable
        caption={words.history}
        lines={data.items}
        events={events}
        kinds={kinds}
        actors={actors}
        href={hrefOf(posting)}
      />
    </div>
  );
}
