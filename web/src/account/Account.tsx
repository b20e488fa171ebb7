import { useState } from "react";
import { Link, useLocation } from "wouter";
import { account, signIn } from "../messages/ja.account";
import { Button } from "../ui/Button";
import { told } from "../ui/Notice";
import { useAudience } from "./audience";

/** As whom one is signed in, the way to one's settings, and the way out. */
export function Account({ name, settingsHref }: { name: string; settingsHref?: string }) {
  const audience = useAudience();
  const [, navigate] = useLocation();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const signOut = async () => {
    setBusy(true);
    const answer = await audience.signOut();
    setBusy(false);
    if (!answer.ok && !(answer.failure.kind === "problem" && answer.failure.status === 401)) return setFailed(true);
    navigate("/login", { state: told(signIn.signedOut) });
    audience.session.clear();
  };
  return (
    <>
      <span>{name}</span>
      {settingsHref ? (
        <Link className="link inline-block py-1" href={settingsHref}>
          {account.settings}
        </Link>
      ) : null}
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
