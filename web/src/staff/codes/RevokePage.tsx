import { useLocation, useParams } from "wouter";
import { api, ask } from "../../api/client";
import { formatDate, formatInstant } from "../../lib/date";
import { useAct } from "../../lib/useAct";
import { codes as codeWords, establishments, revocation as words } from "../../messages/ja.staff-establishments";
import { LinkButton } from "../../ui/Button";
import { ConfirmPage } from "../../ui/ConfirmPage";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { told } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { SummaryList } from "../../ui/SummaryList";
import { useCodes } from "../establishments/useEstablishment";
import { StaffPage } from "../frame/StaffPage";

export default function RevokePage() {
  return <StaffPage>{() => <Revoke />}</StaffPage>;
}

function Revoke() {
  const { number = "", id = "" } = useParams();
  const [, navigate] = useLocation();
  const { data, failure, refresh } = useCodes(number);
  const act = useAct(refresh);
  const home = `/establishments/${number}`;
  const code = data?.items.find((one) => one.code_id === id);
  if (!code) {
    return (
      <Page title={words.title}>
        {failure ? <FailureNotice failure={failure} retry={refresh} /> : null}
        {data ? <p className="mb-6">{words.gone}</p> : failure ? null : <Loading />}
        {data ? (
          <LinkButton look="outline" href={home}>
            {establishments.back}
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
      backHref={home}
      backLabel={words.back}
      busy={act.busy}
      failure={act.failure}
      onConfirm={() =>
        act.run(
          () => ask(api.POST("/staff/account-codes/{code_id}/revoke", { params: { path: { code_id: id } } })),
          () => navigate(home, { state: told(words.done), replace: true }),
        )
      }
    >
      <p>{words.text(code.establishment_name)}</p>
      <p>{words.later}</p>
      <SummaryList
        rows={[
          { key: "issued", label: codeWords.issued, value: formatInstant(code.issued_at) },
          { key: "last", label: codeWords.lastDay, value: formatDate(code.last_valid_on) },
          { key: "state", label: codeWords.state, value: codeWords.states[code.state] },
        ]}
      />
    </ConfirmPage>
  );
}
