import { useState } from "react";
import { Redirect, useLocation } from "wouter";
import { api, ask, type Failure } from "../../api/client";
import { establishment as words } from "../../messages/ja.establishment";
import { ConfirmPage } from "../../ui/ConfirmPage";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { told } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { EmployerPage } from "../frame/EmployerPage";
import { isEditable, isWaiting, loadEstablishment, useEstablishment } from "./change";

export default function WithdrawPage() {
  return <EmployerPage>{() => <Ask />}</EmployerPage>;
}

function Ask() {
  const [, navigate] = useLocation();
  const loaded = useEstablishment();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const change = loaded.data?.request ?? null;
  if (!loaded.data)
    return (
      <Page title={words.withdraw}>
        {loaded.failure ? <FailureNotice failure={loaded.failure} retry={loaded.refresh} /> : <Loading />}
      </Page>
    );
  if (!change || !(isEditable(change) || isWaiting(change))) return <Redirect to="/establishment" replace />;
  const draft = change.state === "draft";
  const finish = () =>
    navigate("/establishment", { replace: true, state: told(draft ? words.discarded : words.withdrawn) });
  const act = async () => {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    const body = { version: change.version };
    const answer = await ask(api.POST("/employer/establishment/change-request/withdraw", { body }));
    if (answer.ok) return finish();
    if (answer.failure.kind === "problem" && answer.failure.status === 409) {
      const now = await loadEstablishment();
      if (now.ok && now.data.request?.state === "withdrawn") return finish();
      loaded.refresh();
    }
    setFailure(answer.failure);
    setBusy(false);
  };
  return (
    <ConfirmPage
      title={draft ? words.discardTitle : words.withdrawTitle}
      confirm={draft ? words.discard : words.withdraw}
      danger
      backHref="/establishment"
      busy={busy}
      failure={failure}
      onConfirm={act}
    >
      <p>{draft ? words.discardText : words.withdrawText}</p>
    </ConfirmPage>
  );
}
