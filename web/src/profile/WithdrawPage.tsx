import { useState } from "react";
import { Redirect, useLocation } from "wouter";
import type { Failure } from "../api/client";
import { profileForm as words } from "../messages/ja.profile";
import { ConfirmPage } from "../ui/ConfirmPage";
import { told } from "../ui/Notice";
import { LoadedProfile } from "./LoadedProfile";
import type { ProfileSide, ProfileView } from "./profile";

/** The opt-out: nothing stands in its way, and employers see nothing from their next request on (R26). */
export function WithdrawPage({ side }: { side: ProfileSide }) {
  return (
    <LoadedProfile side={side} title={side.words.withdrawTitle}>
      {(view) => <Withdraw side={side} view={view} />}
    </LoadedProfile>
  );
}

function Withdraw({ side, view }: { side: ProfileSide; view: ProfileView }) {
  const [, navigate] = useLocation();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const own = side.words;
  if (view.state !== "published") return <Redirect to={side.href} replace />;
  const act = async () => {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    const answer = await side.withdraw();
    if (answer.ok) return navigate(side.href, { replace: true, state: told(own.withdrawDone, own.withdrawDoneText) });
    setFailure(answer.failure);
    setBusy(false);
  };
  return (
    <ConfirmPage
      title={own.withdrawTitle}
      confirm={own.withdrawSubmit}
      danger
      backHref={side.href}
      backLabel={words.keepPublished}
      busy={busy}
      failure={failure}
      onConfirm={act}
    >
      <ul>
        {own.withdrawEffects.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </ConfirmPage>
  );
}
