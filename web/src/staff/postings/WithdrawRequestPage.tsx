import { Redirect, useLocation, useParams } from "wouter";
import { api, ask } from "../../api/client";
import type { components } from "../../api/schema";
import { useAct } from "../../lib/useAct";
import { posting as postingWords, withdrawRequest as words } from "../../messages/ja.staff-postings";
import { kinds } from "../../messages/ja.staff-review";
import { ConfirmPage } from "../../ui/ConfirmPage";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { told } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { PostingLoader } from "./PostingLoader";
import { type Posting, useRequests } from "./posting";

type Kind = components["schemas"]["RequestKind"];

export default function WithdrawRequestPage() {
  return <PostingLoader title={words.title}>{(posting) => <Ask posting={posting} />}</PostingLoader>;
}

function Ask({ posting }: { posting: Posting }) {
  const { kind = "stop" } = useParams<{ kind: string }>();
  const [, navigate] = useLocation();
  const number = posting.establishment_number;
  const requests = useRequests(number, posting.posting_id);
  const act = useAct(requests.refresh);
  const href = `/postings/${number}/${posting.posting_id}`;
  const request = requests.data?.[kind as Kind];
  if (requests.data && !request?.allowed.includes("withdraw")) return <Redirect to={href} replace />;
  if (!request)
    return (
      <Page title={words.title} back={{ href, label: postingWords.title }}>
        {requests.failure ? <FailureNotice failure={requests.failure} retry={requests.refresh} /> : <Loading />}
      </Page>
    );
  return (
    <ConfirmPage
      title={words.title}
      danger
      confirm={words.confirm}
      backHref={href}
      busy={act.busy}
      failure={act.failure}
      onConfirm={() =>
        act.run(
          () =>
            ask(
              api.POST("/staff/establishments/{establishment_number}/postings/{posting_id}/requests/{kind}/withdraw", {
                params: {
                  path: { establishment_number: number, posting_id: posting.posting_id, kind: kind as Kind },
                },
                body: { version: request.version },
              }),
            ),
          () => navigate(href, { state: told(words.done), replace: true }),
        )
      }
    >
      <p className="font-bold">{kinds[kind] ?? kind}</p>
      <p>{words.text}</p>
    </ConfirmPage>
  );
}
