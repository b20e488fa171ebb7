import { useLocation } from "wouter";
import { api, ask } from "../../api/client";
import { useCatalogue } from "../../form/catalogue";
import { displayRows } from "../../form/display";
import type { Image } from "../../images/image";
import { Picture } from "../../images/Picture";
import { formatDate } from "../../lib/date";
import { useAct } from "../../lib/useAct";
import { images } from "../../messages/ja.images";
import {
  acceptConfirms,
  acceptTexts,
  acceptTitles,
  acceptUnpublished,
  queue,
  review as reviewWords,
  acceptPage as words,
} from "../../messages/ja.staff-review";
import { isToBePublished } from "../../posting/publication";
import { isUnlawful } from "../../posting/Unlawful";
import { Actions, Button, LinkButton } from "../../ui/Button";
import { Page } from "../../ui/Page";
import { SummaryList } from "../../ui/SummaryList";
import { Conflict, isOvertaken } from "./Conflict";
import { Decide } from "./Decide";
import { NotAcceptable } from "./NotAcceptable";
import { FindingInset } from "./ReviewContent";
import { proposedOf, type ReviewDetail, unlawfulIn } from "./useReview";

export default function AcceptPage() {
  return (
    <Decide title={words.title}>
      {(detail, id, reload) => <Check key={id} detail={detail} id={id} reload={reload} />}
    </Decide>
  );
}

function Check({ detail, id, reload }: { detail: ReviewDetail; id: string; reload: () => void }) {
  const [, navigate] = useLocation();
  const { fields } = useCatalogue("posting");
  const act = useAct(reload);
  const accept = () =>
    act.run(
      () =>
        ask(
          api.POST("/staff/reviews/{review_id}/accept", {
            params: { path: { review_id: id } },
            body: { version: detail.review.version },
          }),
        ),
      () => navigate(`/reviews/${id}/done`, { replace: true }),
    );
  const { kind } = detail.review;
  const refused = isUnlawful(act.failure) ? act.failure : null;
  const unlawful = unlawfulIn(detail);
  const others = detail.findings.filter((one) => !unlawful.includes(one));
  const proposed = proposedOf(detail);
  const publication = displayRows(fields, proposed).find((row) => row.key === "publication");
  const unpublished = isToBePublished(proposed) ? undefined : acceptUnpublished[kind];
  return (
    <Page
      title={unpublished?.title ?? acceptTitles[kind] ?? words.title}
      back={{ href: `/reviews/${id}`, label: words.back }}
    >
      <p>{unpublished?.text ?? acceptTexts[kind] ?? words.text}</p>
      {detail.image ? (
        <div className="mt-6 max-w-sm">
          <Picture of={detail.image.image} sizes="24rem" eager />
        </div>
      ) : null}
      <SummaryList
        rows={[
          { key: "receipt", label: queue.receipt, value: detail.review.receipt_number },
          { key: "establishment", label: queue.establishment, value: detail.establishment.name },
          ...(detail.image ? textRows(detail.image.image) : []),
          ...(detail.review.occupation
            ? [{ key: "occupation", label: queue.occupation, value: detail.review.occupation }]
            : []),
          ...(kind === "posting" || kind === "change"
            ? [{ key: "publication", label: words.publication, value: publication?.value ?? null }]
            : []),
          ...(detail.request?.new_valid_until
            ? [{ key: "until", label: reviewWords.newUntil, value: formatDate(detail.request.new_valid_until) }]
            : []),
          ...(detail.request?.reason
            ? [{ key: "reason", label: reviewWords.reason, value: reviewWords.reasons[detail.request.reason] }]
            : []),
        ]}
      />
      {others.length > 0 ? (
        <section className="mt-6">
          <h2 className="text-lg">{reviewWords.findingsTitle(others.length)}</h2>
          {others.map((one) => (
            <FindingInset key={`${one.rule} ${one.message}`} finding={one} />
          ))}
        </section>
      ) : null}
      {refused || unlawful.length > 0 ? (
        <NotAcceptable
          detail={detail}
          id={id}
          findings={refused?.errors ?? unlawful}
          refusal={refused?.detail}
          reload={() => {
            act.clear();
            reload();
          }}
        />
      ) : act.failure ? (
        <Conflict failure={act.failure} busy={act.busy} retry={accept} reload={reload} />
      ) : null}
      {isOvertaken(act.failure) || unlawful.length > 0 ? null : (
        <Actions>
          <Button busy={act.busy} onClick={accept}>
            {unpublished?.confirm ?? acceptConfirms[kind] ?? words.confirm}
          </Button>
          <LinkButton look="outline" href={`/reviews/${id}`}>
            {words.back}
          </LinkButton>
        </Actions>
      )}
    </Page>
  );
}

/** The words that will be public. */
function textRows(image: Image) {
  const { kind, caption, alternative_text } = image.text_change ?? image;
  return [
    { key: "kind", label: images.kind, value: images.kinds[kind] },
    { key: "caption", label: images.caption, value: caption },
    { key: "alternative", label: images.alternative, value: alternative_text },
  ];
}
