import { type FormEvent, type ReactNode, useState } from "react";
import { Link, useLocation, useParams } from "wouter";
import { api, ask } from "../../api/client";
import type { StaffSession } from "../../api/session";
import { formatDate, formatInstant } from "../../lib/date";
import { useAct } from "../../lib/useAct";
import { withdrawal } from "../../messages/ja.staff-entries";
import { imageReview } from "../../messages/ja.staff-images";
import { channels, kinds, queue, stateOf, review as words } from "../../messages/ja.staff-review";
import { Actions, Button, LinkButton } from "../../ui/Button";
import { Choices } from "../../ui/Choices";
import { ErrorSummary, focusField } from "../../ui/ErrorSummary";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { Notice, told } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { SummaryList } from "../../ui/SummaryList";
import { Tag } from "../../ui/Tag";
import { Shortcuts } from "../frame/Shortcuts";
import { StaffPage } from "../frame/StaffPage";
import { useNextItem } from "../queue/useNextItem";
import { Conflict } from "./Conflict";
import { ReviewContent } from "./ReviewContent";
import { type ReviewDetail, useReview } from "./useReview";

export default function ReviewPage() {
  return <StaffPage>{(session) => <Review session={session} />}</StaffPage>;
}

export type Decision = "accept" | "return" | "refuse";

function Review({ session }: { session: StaffSession }) {
  const { id = "" } = useParams();
  const { data, failure, loading, refresh } = useReview(id);
  if (!data) {
    return (
      <Page title={loading ? queue.title : words.decisionTitle} wide back={{ href: "/", label: words.backToQueue }}>
        {failure ? <FailureNotice failure={failure} retry={refresh} /> : <Loading />}
      </Page>
    );
  }
  return <Desk key={id} id={id} detail={data} session={session} refresh={refresh} />;
}

interface DeskProps {
  id: string;
  detail: ReviewDetail;
  session: StaffSession;
  refresh: () => void;
}

function Desk({ id, detail, session, refresh }: DeskProps) {
  const [, navigate] = useLocation();
  const next = useNextItem();
  const [decision, setDecision] = useState<Decision | "">("");
  const [errors, setErrors] = useState<{ field: string; message: string }[]>([]);
  const [attempt, setAttempt] = useState(0);
  const act = useAct(refresh);
  const { review, posting, establishment } = detail;
  const mine = review.claimed_by_me;
  const ofEstablishment = review.kind === "establishment" || review.kind === "image";
  const isImage = review.kind === "image";

  const claim = () =>
    act.run(() =>
      ask(
        api.POST("/staff/reviews/{review_id}/claim", {
          params: { path: { review_id: id } },
          body: { take_over: false },
        }),
      ),
    );
  const release = () =>
    act.run(
      () => ask(api.POST("/staff/reviews/{review_id}/release", { params: { path: { review_id: id } } })),
      () => navigate("/", { state: told(words.released, words.releasedText) }),
    );
  const choose = (value: Decision) => {
    if (!mine) return;
    setDecision(value);
    focusField("decision");
    // The radio that was chosen, not the first one, so that Enter goes on with it.
    document.querySelector<HTMLInputElement>(`input[name="decision"][value="${value}"]`)?.focus();
  };
  const goOn = (event: FormEvent) => {
    event.preventDefault();
    if (decision) {
      navigate(`/reviews/${id}/${decision}`);
      return;
    }
    setErrors([{ field: "decision", message: words.choose }]);
    setAttempt((n) => n + 1);
  };

  return (
    <Page
      title={words.title(review.receipt_number)}
      wide
      back={{ href: "/", label: words.backToQueue }}
      banner={next.notice ?? (errors.length > 0 ? null : <Notice />)}
    >
      {act.failure ? (
        <Conflict
          failure={act.failure}
          busy={act.busy}
          retry={act.retry}
          reload={() => {
            act.clear();
            refresh();
          }}
        />
      ) : null}
      <ErrorSummary errors={errors} attempt={attempt} />
      <div className="lg:grid lg:grid-cols-[minmax(0,1fr)_20rem] lg:gap-10">
        <div>
          <p className="mb-1 flex flex-wrap gap-2">
            <Tag tone={review.band === 0 ? "red" : "neutral"}>{kinds[review.kind] ?? review.kind}</Tag>
          </p>
          <h2>{ofEstablishment ? establishment.name : (review.occupation ?? queue.noOccupation)}</h2>
          {ofEstablishment ? null : <p className="mt-1">{establishment.name}</p>}
          {isImage ? (
            <p>
              <Link href={`/establishments/${review.establishment_number}`} className="link inline-block py-1">
                {imageReview.others}
              </Link>
            </p>
          ) : null}
          {posting && review.kind !== "posting" ? (
            <p>
              <Link
                href={`/postings/${review.establishment_number}/${posting.posting_id}`}
                className="link inline-block py-1"
              >
                {words.openPosting}
              </Link>
            </p>
          ) : null}
          <SummaryList rows={overview(detail)} />
          <ReviewContent detail={detail} />
        </div>
        <aside aria-label={words.decisionTitle} className="no-print mt-10 lg:mt-0">
          <div className="card lg:sticky lg:top-4">
            <h2>{words.decisionTitle}</h2>
            <div className="mt-4">
              <DecisionPanel detail={detail} session={session} id={id} claim={claim} busy={act.busy}>
                <form noValidate onSubmit={goOn}>
                  <Choices
                    name="decision"
                    label={words.decision}
                    required
                    error={errors[0]?.message}
                    options={[
                      {
                        value: "accept",
                        label: words.accepts[review.kind] ?? words.accept,
                        support: words.acceptHelps[review.kind],
                      },
                      isImage
                        ? { value: "return", label: imageReview.reject, support: imageReview.rejectHelp }
                        : { value: "return", label: words.return, support: words.returnHelp },
                      ...(review.kind === "posting"
                        ? [{ value: "refuse", label: words.refuse, support: words.refuseHelp }]
                        : []),
                    ]}
                    control={(option) => ({
                      name: "decision",
                      checked: decision === option.value,
                      onChange: () => setDecision(option.value as Decision),
                    })}
                  />
                  <Actions>
                    <Button type="submit">{words.next}</Button>
                    <Button look="text" busy={act.busy} onClick={release}>
                      {words.release}
                    </Button>
                  </Actions>
                </form>
                {review.kind === "posting" || review.kind === "change" ? (
                  <p className="mt-4">
                    <Link href={`/reviews/${id}/correct`} className="link inline-block py-1">
                      {words.correctContent}
                    </Link>
                  </p>
                ) : null}
              </DecisionPanel>
              {posting && posting.channel !== "mypage" && posting.allowed.includes("withdraw") ? (
                <p className="mt-4">
                  <Link
                    href={`/entries/${review.establishment_number}/${review.posting_id}/withdraw`}
                    className="link inline-block py-1"
                  >
                    {withdrawal.link}
                  </Link>
                </p>
              ) : null}
            </div>
          </div>
        </aside>
      </div>
      <Shortcuts
        keys={[
          ...(review.state === "waiting" ? [{ key: "c", label: words.claim, run: claim }] : []),
          ...(mine
            ? [
                { key: "a", label: isImage ? imageReview.accept : words.accept, run: () => choose("accept") },
                { key: "r", label: isImage ? imageReview.reject : words.return, run: () => choose("return") },
                ...(review.kind === "posting" ? [{ key: "x", label: words.refuse, run: () => choose("refuse") }] : []),
              ]
            : []),
          { key: "n", label: queue.next, run: next.go },
          { key: "q", label: words.toQueue, run: () => navigate("/") },
        ]}
      />
    </Page>
  );
}

function overview({ review, posting, request }: ReviewDetail) {
  return [
    ...(request?.reason
      ? [{ key: "reason", label: words.reason, value: <strong>{words.reasons[request.reason]}</strong> }]
      : []),
    ...(request?.new_valid_until
      ? [
          {
            key: "now",
            label: words.nowUntil,
            value: posting?.valid_until ? formatDate(posting.valid_until) : null,
          },
          { key: "then", label: words.newUntil, value: <strong>{formatDate(request.new_valid_until)}</strong> },
        ]
      : []),
    ...(request?.note ? [{ key: "note", label: words.note, value: request.note }] : []),
    {
      key: "state",
      label: words.state,
      value: (
        <Tag tone={review.claimed_by_me ? "green" : review.state === "in_review" ? "blue" : "neutral"}>
          {stateOf(review)}
        </Tag>
      ),
    },
    { key: "clerk", label: words.clerk, value: review.claimed_by_name ?? queue.nobody },
    { key: "channel", label: words.channel, value: channels[review.channel] ?? review.channel },
    ...(posting?.received_on
      ? [{ key: "received", label: words.received, value: formatDate(posting.received_on) }]
      : []),
    { key: "submitted", label: words.submitted, value: formatInstant(review.submitted_at) },
    {
      key: "target",
      label: review.kind === "posting" || review.kind === "change" ? words.target : words.decisionTarget,
      value: (
        <span className="flex flex-wrap gap-2">
          {formatDate(review.target_date)}
          {review.overdue ? <Tag tone="red">{words.overdue}</Tag> : null}
        </span>
      ),
    },
  ];
}

interface PanelProps {
  detail: ReviewDetail;
  session: StaffSession;
  id: string;
  claim: () => void;
  busy: boolean;
  children: ReactNode;
}

/** What this person may do with it now; the form of the decision only for who has claimed it. */
function DecisionPanel({ detail: { review, posting }, session, id, claim, busy, children }: PanelProps) {
  if (review.claimed_by_me && review.state === "in_review") return children;
  if (review.state === "waiting") {
    return (
      <>
        <p>{words.claimFirst}</p>
        <Actions>
          <Button busy={busy} onClick={claim}>
            {words.claim}
          </Button>
        </Actions>
      </>
    );
  }
  if (review.state === "in_review") {
    return (
      <>
        <p>{words.others(review.claimed_by_name ?? "")}</p>
        {session.role === "supervisor" ? (
          <Actions>
            <LinkButton look="outline" href={`/reviews/${id}/take-over`}>
              {words.takeOver}
            </LinkButton>
          </Actions>
        ) : null}
      </>
    );
  }
  return (
    <>
      <p>{words.closed(stateOf(review))}</p>
      <Actions>
        {posting && review.kind === "posting" && posting.channel !== "mypage" && posting.state === "returned" ? (
          <LinkButton href={`/entries/${review.establishment_number}/${review.posting_id}`}>{words.correct}</LinkButton>
        ) : null}
        <LinkButton look="outline" href="/">
          {words.toQueue}
        </LinkButton>
      </Actions>
    </>
  );
}
