import { useState } from "react";
import { Redirect, useLocation, useParams } from "wouter";
import { back } from "../../account/settings/settings";
import { api, ask, type Failure } from "../../api/client";
import { passkeys as words } from "../../messages/ja.settings";
import { ConfirmPage } from "../../ui/ConfirmPage";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { told } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { EmployerPage } from "../frame/EmployerPage";
import { usePasskeys } from "./Passkeys";

export default function RemovePasskeyPage() {
  return <EmployerPage>{() => <Loaded />}</EmployerPage>;
}

function Loaded() {
  const { id = "" } = useParams<{ id: string }>();
  const { data, failure, refresh } = usePasskeys();
  const passkey = data?.items.find((one) => one.passkey_id === id);
  if (passkey) return <Ask id={id} name={passkey.name} />;
  if (data) return <Redirect to="/account" replace state={told(words.gone, undefined, "warning")} />;
  return (
    <Page title={words.removeTitle} back={back}>
      {failure ? <FailureNotice failure={failure} retry={refresh} /> : <Loading />}
    </Page>
  );
}

function Ask({ id, name }: { id: string; name: string }) {
  const [, navigate] = useLocation();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const remove = async () => {
    setBusy(true);
    setFailure(null);
    const params = { path: { passkey_id: id } };
    const answer = await ask(api.DELETE("/employer/passkeys/{passkey_id}", { params }));
    setBusy(false);
    if (answer.ok) return navigate("/account", { replace: true, state: told(words.removed) });
    setFailure(answer.failure);
  };
  return (
    <ConfirmPage
      title={words.removeTitle}
      confirm={words.removeConfirm}
      danger
      backHref={back.href}
      backLabel={back.label}
      busy={busy}
      failure={failure}
      onConfirm={remove}
    >
      <p>{words.removeText(name)}</p>
    </ConfirmPage>
  );
}
