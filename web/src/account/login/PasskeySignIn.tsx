import { useEffect, useRef, useState } from "react";
import { type Answer, api, ask, type Failure } from "../../api/client";
import { passkeySignIn as words } from "../../messages/ja.settings";
import { Banner } from "../../ui/Banner";
import { Button } from "../../ui/Button";
import { FailureNotice } from "../../ui/FailureNotice";
import { askForPasskey, offersPasskeys, type PasskeyAnswer, passkeysSupported } from "../passkeys";

/** A challenge lives five minutes; the one behind the list of passkeys is renewed before that. */
const RENEWED_EVERY_MS = 4 * 60 * 1000;

/** The easier way in: a button, and where the browser can, its passkeys in the list under the address. */
export function PasskeySignIn({ onDone }: { onDone: () => Promise<void> }) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [round, setRound] = useState(0);
  const running = useRef<AbortController | null>(null);
  const done = useRef(onDone);
  done.current = onDone;

  const enter = async (answer: PasskeyAnswer) => {
    setBusy(true);
    const begun = await ask(api.POST("/public/passkey-sessions", { body: answer }));
    if (begun.ok) return done.current();
    setBusy(false);
    setFailure(begun.failure);
    setRound((n) => n + 1);
  };
  const entering = useRef(enter);
  entering.current = enter;

  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` begins it anew after each try
  useEffect(() => {
    const abort = new AbortController();
    running.current = abort;
    const offer = async () => {
      if (!(await offersPasskeys()) || abort.signal.aborted) return;
      const challenge = await newChallenge();
      if (!challenge.ok || abort.signal.aborted) return;
      const answer = await askForPasskey(challenge.data, { signal: abort.signal, mediation: "conditional" });
      if (answer && !abort.signal.aborted) await entering.current(answer);
    };
    void offer();
    const renewal = setTimeout(() => setRound((n) => n + 1), RENEWED_EVERY_MS);
    return () => {
      clearTimeout(renewal);
      abort.abort();
    };
  }, [round]);

  if (!passkeysSupported()) return null;
  const press = async () => {
    setBusy(true);
    setFailure(null);
    running.current?.abort(); // one question at a time
    const abort = new AbortController();
    running.current = abort;
    const challenge = await newChallenge();
    if (!challenge.ok) {
      setBusy(false);
      return setFailure(challenge.failure);
    }
    const answer = await askForPasskey(challenge.data, { signal: abort.signal });
    if (answer) return enter(answer);
    setBusy(false);
    if (!abort.signal.aborted) setRound((n) => n + 1);
  };
  return (
    <section className="mt-12 border-t border-solid-gray-420 pt-8" aria-labelledby="passkey">
      <h2 id="passkey">{words.title}</h2>
      <p className="mt-2 mb-4">{words.lead}</p>
      {failure ? <Refusal failure={failure} /> : null}
      <Button look="outline" busy={busy} onClick={press}>
        {words.button}
      </Button>
    </section>
  );
}

function Refusal({ failure }: { failure: Failure }) {
  if (failure.kind === "network" || failure.status !== 401) return <FailureNotice failure={failure} of="send" />;
  return (
    <Banner kind="error" title={words.refused} announce>
      <p>{failure.detail}</p>
    </Banner>
  );
}

function newChallenge(): Promise<Answer<{ challenge: string; rp_id: string }>> {
  return ask(api.POST("/public/passkey-challenges"));
}
