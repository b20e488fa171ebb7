import { useLocation, useParams } from "wouter";
import { api, ask } from "../../api/client";
import { useAct } from "../../lib/useAct";
import { members, removal as words } from "../../messages/ja.members";
import { LinkButton } from "../../ui/Button";
import { ConfirmPage } from "../../ui/ConfirmPage";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { told } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { EmployerPage } from "../frame/EmployerPage";
import { useMembers } from "./members";

const list = "/account/members";

export default function RemovePage() {
  return <EmployerPage>{() => <Remove />}</EmployerPage>;
}

function Remove() {
  const { id = "" } = useParams();
  const [, navigate] = useLocation();
  const { data, failure, refresh } = useMembers();
  const act = useAct(refresh);
  const member = data?.items.find(({ account_id, own }) => account_id === id && !own);
  if (!member) {
    return (
      <Page title={words.title}>
        {failure ? <FailureNotice failure={failure} retry={refresh} /> : null}
        {data ? <p className="mb-6">{words.gone}</p> : failure ? null : <Loading />}
        {data ? (
          <LinkButton look="outline" href={list}>
            {words.toList}
          </LinkButton>
        ) : null}
      </Page>
    );
  }
  return (
    <ConfirmPage
      title={words.title}
      danger
      confirm={words.confirm}
      backHref={list}
      backLabel={words.back}
      busy={act.busy}
      failure={act.failure}
      onConfirm={() =>
        act.run(
          () => ask(api.DELETE("/employer/members/{account_id}", { params: { path: { account_id: id } } })),
          () => navigate(list, { state: told(members.removed, members.removedText), replace: true }),
        )
      }
    >
      <p>{words.text(member.masked_email)}</p>
      <ul>
        {words.effects.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </ConfirmPage>
  );
}
