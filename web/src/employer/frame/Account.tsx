import { useState } from "react";
import { useLocation } from "wouter";
import { api, ask } from "../../api/client";
import { type EmployerSession, employerSession } from "../../api/session";
import { account, signIn } from "../../messages/ja.account";
import { Button } from "../../ui/Button";
import { told } from "../../ui/Notice";

/** For which establishment one is signed in, and the way out. */
export function Account({ session }: { session: EmployerSession }) {
  const [, navigate] = useLocation();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const signOut = async () => {
    setBusy(true);
    const answer = await ask(api.DELETE("/employer/session"));
    setBusy(false);
    if (!answer.ok && !(answer.failure.kind === "problem" && answer.failure.status === 401)) return setFailed(true);
    navigate("/login", { state: told(signIn.signedOut) });
    employerSession.clear();
  };
  return (
    <>
      <span>{session.establishment_name}</span>
      <Button look="outline" busy={busy} onClick={signOut}>
        {account.signOut}
      </Button>
      {failed ? (
        <p role="alert" className="basis-full font-bold text-error-2">
          {account.signOutFailed}
        </p>
      ) : null}
    </>
  );
}
