import { useState } from "react";
import { useLocation } from "wouter";
import { api, ask, type Failure } from "../../api/client";
import { sessions as words } from "../../messages/ja.settings";
import { ConfirmPage } from "../../ui/ConfirmPage";
import { told } from "../../ui/Notice";
import { EmployerPage } from "../frame/EmployerPage";
import { back } from "./settings";

export default function EndSessionsPage() {
  return <EmployerPage>{() => <Ask />}</EmployerPage>;
}

function Ask() {
  const [, navigate] = useLocation();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const end = async () => {
    setBusy(true);
    setFailure(null);
    const answer = await ask(api.DELETE("/employer/sessions"));
    setBusy(false);
    if (answer.ok) return navigate("/account", { replace: true, state: told(words.endedOthers) });
    setFailure(answer.failure);
  };
  return (
    <ConfirmPage
      title={words.endOthersTitle}
      confirm={words.endOthers}
      danger
      backHref={back.href}
      backLabel={back.label}
      busy={busy}
      failure={failure}
      onConfirm={end}
    >
      <p>{words.endOthersText}</p>
    </ConfirmPage>
  );
}
