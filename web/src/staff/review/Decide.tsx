import type { ReactNode } from "react";
import { useParams } from "wouter";
import { stateOf, review as words } from "../../messages/ja.staff-review";
import { Actions, LinkButton } from "../../ui/Button";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { Page } from "../../ui/Page";
import { StaffPage } from "../frame/StaffPage";
import { type ReviewDetail, useReview } from "./useReview";

/** A page of the decision: only for an item this person has claimed. */
export function Decide({
  title,
  children,
}: {
  title: string;
  children: (detail: ReviewDetail, id: string, reload: () => void) => ReactNode;
}) {
  return <StaffPage>{() => <Claimed title={title}>{children}</Claimed>}</StaffPage>;
}

function Claimed({
  title,
  children,
}: {
  title: string;
  children: (detail: ReviewDetail, id: string, reload: () => void) => ReactNode;
}) {
  const { id = "" } = useParams();
  const { data, failure, refresh } = useReview(id);
  if (data?.review.claimed_by_me && data.review.state === "in_review") return children(data, id, refresh);
  return (
    <Page title={title} back={{ href: `/reviews/${id}`, label: words.posting }}>
      {data ? (
        <>
          <p>
            {data.review.state === "in_review"
              ? words.others(data.review.claimed_by_name ?? "")
              : data.review.state === "waiting"
                ? words.claimFirst
                : words.closed(stateOf(data.review))}
          </p>
          <Actions>
            <LinkButton href={`/reviews/${id}`}>{words.reload}</LinkButton>
            <LinkButton look="outline" href="/">
              {words.toQueue}
            </LinkButton>
          </Actions>
        </>
      ) : failure ? (
        <FailureNotice failure={failure} retry={refresh} />
      ) : (
        <Loading />
      )}
    </Page>
  );
}
