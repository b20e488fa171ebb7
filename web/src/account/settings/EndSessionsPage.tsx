import { useState } from "react";
import { useLocation } from "wouter";
import type { Failure } from "../../api/client";
import { sessions as words } from "../../messages/ja.settings";
import { ConfirmPage } from "../../ui/ConfirmPage";
import { told } from "../../ui/Notice";
import { useAudience } from "../audience";
import { back } from "./settings";

export default function EndSessionsPage() {
  const { SignedIn } = useAudience();
  return <SignedIn>{() => <Ask />}</SignedIn>;
}

function Ask() {
  const [, navigate] = useLocation();
  const { own } = useAudience();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const end = async () => {
    setBusy(true);
    setFailure(null);
    const answer = await own.endOtherSessions();
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
