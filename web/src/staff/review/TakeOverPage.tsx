import { useLocation, useParams } from "wouter";
import { api, ask } from "../../api/client";
import { useAct } from "../../lib/useAct";
import { review as reviewWords, takeOver as words } from "../../messages/ja.staff-review";
import { ConfirmPage } from "../../ui/ConfirmPage";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { told } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { StaffPage } from "../frame/StaffPage";
import { useReview } from "./useReview";

export default function TakeOverPage() {
  return <StaffPage>{() => <TakeOver />}</StaffPage>;
}

function TakeOver() {
  const { id = "" } = useParams();
  const [, navigate] = useLocation();
  const { data, failure, refresh } = useReview(id);
  const act = useAct(refresh);
  if (!data) {
    return (
      <Page title={words.title}>{failure ? <FailureNotice failure={failure} retry={refresh} /> : <Loading />}</Page>
    );
  }
  return (
    <ConfirmPage
      title={words.title}
      confirm={words.confirm}
      backHref={`/reviews/${id}`}
      backLabel={words.back}
      busy={act.busy}
      failure={act.failure}
      onConfirm={() =>
        act.run(
          () =>
            ask(
              api.POST("/staff/reviews/{review_id}/claim", {
                params: { path: { review_id: id } },
                body: { take_over: true },
              }),
            ),
          () => navigate(`/reviews/${id}`, { state: told(reviewWords.takenOver), replace: true }),
        )
      }
    >
      <p>{words.text(data.review.claimed_by_name ?? "")}</p>
      <p>{words.ask}</p>
    </ConfirmPage>
  );
}
