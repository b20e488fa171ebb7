import { useLocation, useParams } from "wouter";
import { formatDate } from "../../lib/date";
import { images } from "../../messages/ja.images";
import { queue, review as reviewWords, donePage as words } from "../../messages/ja.staff-review";
import { isToBePublished } from "../../posting/publication";
import { Actions, Button, LinkButton } from "../../ui/Button";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { Page } from "../../ui/Page";
import { SummaryList } from "../../ui/SummaryList";
import { Shortcuts } from "../frame/Shortcuts";
import { StaffPage } from "../frame/StaffPage";
import { useNextItem } from "../queue/useNextItem";
import { CommentList } from "./ReviewContent";
import { type ReviewDetail, useReview } from "./useReview";

export default function DonePage() {
  return <StaffPage>{() => <Done />}</StaffPage>;
}

const texts: Readonly<Record<string, string>> = {
  accepted: words.acceptedNext,
  returned: words.returnedNext,
  refused: words.refusedNext,
};

const titles: Readonly<Record<string, string>> = {
  accepted: words.accepted,
  returned: words.returned,
  refused: words.refused,
};

function Done() {
  const { id = "" } = useParams();
  const [, navigate] = useLocation();
  const { data, failure, refresh } = useReview(id);
  const next = useNextItem();
  if (!data) {
    return (
      <Page title={reviewWords.decisionTitle}>
        {failure ? <FailureNotice failure={failure} retry={refresh} /> : <Loading />}
      </Page>
    );
  }
  const { state, kind } = data.review;
  const other = state === "accepted" && kind !== "posting";
  const rejected = kind === "image" && state === "returned";
  const unpublished = state === "accepted" && !isToBePublished(data.posting?.content ?? {});
  const title = other
    ? words.others[kind]
    : rejected
      ? words.imageReturned
      : unpublished
        ? words.acceptedUnpublished
        : titles[state];
  if (!title) {
    return (
      <Page title={words.waitTitle} view="wait">
        <p>{words.wait}</p>
        <Actions>
          <LinkButton href={`/reviews/${id}`}>{words.open}</LinkButton>
        </Actions>
      </Page>
    );
  }
  return (
    <Page title={title} view={state} banner={next.notice}>
      <p>
        {kind === "image"
          ? rejected
            ? words.imageReturnedNext
            : words.imageAccepted
          : other
            ? words.othersNext
            : unpublished
              ? words.acceptedUnpublishedNext
              : texts[state]}
      </p>
      {data.review.channel === "mypage" ? null : <p className="mt-2">{words.letter}</p>}
      <Outcome detail={data} />
      <Actions>
        <Button busy={next.busy} onClick={next.go}>
          {reviewWords.nextItem}
        </Button>
        <LinkButton look="outline" href="/">
          {reviewWords.toQueue}
        </LinkButton>
      </Actions>
      <Shortcuts
        keys={[
          { key: "n", label: reviewWords.nextItem, run: next.go },
          { key: "q", label: reviewWords.toQueue, run: () => navigate("/") },
        ]}
      />
    </Page>
  );
}

/** 公開希望 1 (with the name) and 3 (without) are open to everybody; 2 is for seekers only, 4 for nobody. */
const isPublic = (publication: unknown) => publication === "1" || publication === "3";

function Outcome({ detail: { review, posting, request, establishment, image } }: { detail: ReviewDetail }) {
  const comments = request ? request.comments : (posting?.comments ?? []);
  const reason = image ? (image.image.text_change ?? image.image).reason : null;
  return (
    <>
      <SummaryList
        rows={[
          ...(posting?.posting_number
            ? [{ key: "number", label: words.postingNumber, value: <strong>{posting.posting_number}</strong> }]
            : []),
          ...(posting?.valid_until
            ? [{ key: "until", label: words.validUntil, value: formatDate(posting.valid_until) }]
            : []),
          { key: "receipt", label: words.receipt, value: review.receipt_number },
          { key: "establishment", label: queue.establishment, value: establishment.name },
          ...(review.occupation ? [{ key: "occupation", label: queue.occupation, value: review.occupation }] : []),
          ...(image ? [{ key: "image", label: images.caption, value: image.image.caption }] : []),
          ...(reason ? [{ key: "reason", label: images.reason, value: reason }] : []),
          ...(posting?.refusal
            ? [
                {
                  key: "refusal",
                  label: reviewWords.refuse,
                  value: `${posting.refusal.ground_label}\n${posting.refusal.text}`,
                },
              ]
            : []),
        ]}
      />
      {posting?.state === "active" && isPublic(posting.content.publication) ? (
        <p className="mt-4">
          <a className="link inline-block py-1" href={`/jobs/${posting.posting_number}`}>
            {words.publicPage}
          </a>
        </p>
      ) : null}
      {review.state === "returned" && comments.length > 0 ? (
        <div className="card mt-6">
          <CommentList comments={comments} />
        </div>
      ) : null}
    </>
  );
}
