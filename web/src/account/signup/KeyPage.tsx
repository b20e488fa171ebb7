import { useState } from "react";
import { Link } from "wouter";
import { api, ask, type Failure, serverNow } from "../../api/client";
import { formatSoon } from "../../lib/date";
import { Banner } from "../../ui/Banner";
import { Actions, Button, LinkButton } from "../../ui/Button";
import { FailureNotice } from "../../ui/FailureNotice";
import { useAudience } from "../audience";
import { CarrierHint } from "../CarrierHint";
import { waitingTold } from "../login/waiting";
import { Step } from "./Step";
import { keepSignUp, signUpState } from "./state";

export default function KeyPage() {
  const audience = useAudience();
  const words = audience.words.signUp.key;
  const { details, signUpId = "", keyExpiresAt = "" } = signUpState(audience);
  const [until, setUntil] = useState(keyExpiresAt);
  const [resent, setResent] = useState(0);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);

  const resend = async () => {
    setBusy(true);
    setFailure(null);
    const path = { sign_up_id: signUpId };
    const answer = waitingTold(await ask(api.POST("/public/sign-ups/{sign_up_id}/auth-key", { params: { path } })));
    setBusy(false);
    if (!answer.ok) return setFailure(answer.failure);
    keepSignUp(audience, { keyExpiresAt: answer.data.auth_key_expires_at });
    setUntil(answer.data.auth_key_expires_at);
    setResent(resent + 1);
    window.scrollTo(0, 0);
  };

  const lapsed = until !== "" && serverNow() >= Date.parse(until);
  return (
    <Step
      step={4}
      title={words.title}
      banner={
        resent > 0 ? (
          <Banner key={resent} kind="success" title={words.resent} announce>
            {words.resentText}
          </Banner>
        ) : null
      }
    >
      <div className="prose">
        <p>
          {words.sentTo}
          <strong className="block text-lg">{details?.email}</strong>
        </p>
        <p>
          {words.valid}
          <strong className="block">{lapsed ? words.lapsed : until ? words.until(formatSoon(until)) : null}</strong>
        </p>
      </div>
      <CarrierHint email={details?.email} />
      <Actions>
        <LinkButton href="/signup/password">{words.next}</LinkButton>
      </Actions>
      <div className="prose">
        <h2>{words.missingTitle}</h2>
        <ul>
          {words.missing.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        {failure ? <FailureNotice failure={failure} of="send" retry={resend} busy={busy} /> : null}
        <p>
          <Button look="outline" busy={busy} onClick={resend}>
            {words.resend}
          </Button>
        </p>
        <h2>{words.wrongTitle}</h2>
        <p>{words.wrong}</p>
        <p>
          <Link className="link inline-block py-1" href="/signup/details">
            {words.wrongLink}
          </Link>
        </p>
      </div>
    </Step>
  );
}
