import { useState } from "react";
import { useLocation } from "wouter";
import { api, ask } from "../../api/client";
import { type StaffSession, staffSession } from "../../api/session";
import { staffAccount as words } from "../../messages/ja.staff";
import { Button } from "../../ui/Button";

/** Who is signed in, and the way out. */
export function Account({ session }: { session: StaffSession }) {
  const [, navigate] = useLocation();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const signOut = async () => {
    setBusy(true);
    const answer = await ask(api.DELETE("/staff/session"));
    setBusy(false);
    if (!answer.ok && !(answer.failure.kind === "problem" && answer.failure.status === 401)) {
      setFailed(true);
      return;
    }
    navigate("/login", { state: { signedOut: true } });
    staffSession.clear();
  };
  return (
    <>
      <span>
        {words.who(session.office_name, session.name)}
        {session.role === "supervisor" ? words.supervisor : null}
      </span>
      <Button look="outline" busy={busy} onClick={signOut}>
        {words.signOut}
      </Button>
      {failed ? (
        <p role="alert" className="basis-full font-bold text-error-2">
          {words.signOutFailed}
        </p>
      ) : null}
    </>
  );
}
