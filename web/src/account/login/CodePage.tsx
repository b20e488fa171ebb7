import { useState } from "react";
import { Redirect, useLocation, useSearch } from "wouter";
import { type Answer, api, ask, type Failure } from "../../api/client";
import { ownField } from "../../form/catalogue";
import { CatalogueFormBody } from "../../form/render";
import { useCatalogueForm } from "../../form/useCatalogueForm";
import { readBack } from "../../lib/back";
import { formatClock } from "../../lib/date";
import { readStored, writeStored } from "../../lib/stored";
import { loginCode as words } from "../../messages/ja.settings";
import { Banner } from "../../ui/Banner";
import { Button } from "../../ui/Button";
import { Checkbox } from "../../ui/Choices";
import { FailureNotice } from "../../ui/FailureNotice";
import { told } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { useAudience, type WaitingSignIn } from "../audience";
import { waitingTold } from "./waiting";

/** Under which name the sign-in that waits is kept. */
export const WAITING = "login-code";

/** The sign-in is over by itself: too old, ended meanwhile, or completed in another tab. */
function isOver(failure: Failure): boolean {
  return failure.kind === "problem" && (failure.status === 404 || failure.type === "sign-in-completed");
}

/** The second step of a sign-in where a code is due. */
export default function CodePage() {
  const audience = useAudience();
  const search = useSearch();
  const [waiting, setWaiting] = useState(() => readStored<WaitingSignIn>(audience.kept(WAITING)));
  const [resent, setResent] = useState(false);
  const back = `/login${search ? `?${search}` : ""}`;
  if (!waiting) return <Redirect to={back} replace />;
  const renew = (next: WaitingSignIn) => {
    writeStored(audience.kept(WAITING), next);
    setWaiting(next);
    setResent(true);
  };
  return (
    <Page
      title={words.title}
      back={{ href: back, label: words.back }}
      banner={
        resent ? (
          <Banner kind="success" title={words.resent} announce>
            <p>{words.resentText}</p>
          </Banner>
        ) : null
      }
    >
      <p>{words.lead}</p>
      <p className="mt-2 mb-8">{words.until(formatClock(waiting.codeExpiresAt))}</p>
      <CodeForm waiting={waiting} onTry={() => setResent(false)} />
      <Resend waiting={waiting} onDone={renew} />
    </Page>
  );
}

const fields = [
  ownField({
    key: "login_code",
    label: words.code,
    kind: "text",
    help: words.codeHelp,
    max_length: 20,
    autocomplete: "one-time-code",
  }),
];

function useLeave() {
  const audience = useAudience();
  const search = useSearch();
  const [, navigate] = useLocation();
  return (over: boolean) => {
    writeStored(audience.kept(WAITING), null);
    if (over) {
      const state = told(words.gone, words.goneText, "warning");
      return navigate(`/login${search ? `?${search}` : ""}`, { replace: true, state });
    }
    navigate(readBack(search, audience.home), { replace: true });
  };
}

function CodeForm({ waiting, onTry }: { waiting: WaitingSignIn; onTry: () => void }) {
  const audience = useAudience();
  const leave = useLeave();
  const [remember, setRemember] = useState(false);
  const of = useCatalogueForm({
    fields,
    send: async (typed) => {
      onTry();
      const params = { path: { challenge_id: waiting.id } };
      const body = { login_code: String(typed.login_code), remember };
      const answer = await ask(api.POST("/public/sessions/{challenge_id}/complete", { params, body }));
      if (!answer.ok && isOver(answer.failure)) leave(true);
      if (answer.ok) await audience.session.refresh();
      else if (answer.failure.kind === "problem") of.form.setValue("login_code", "");
      return wholly(answer);
    },
    onDone: () => leave(false),
  });
  return (
    <CatalogueFormBody
      of={of}
      submit={words.submit}
      after={{
        login_code: (
          <div>
            <Checkbox
              name="remember"
              label={words.remember}
              control={{ checked: remember, onChange: (event) => setRemember(event.currentTarget.checked) }}
            />
            <p className="mt-1 text-solid-gray-700">{words.rememberHelp}</p>
          </div>
        ),
      }}
    />
  );
}

/** The server's whole sentence at the input: whether the code is wrong, or over and to be sent anew. */
function wholly<T>(answer: Answer<T>): Answer<T> {
  if (answer.ok || answer.failure.kind === "network" || !answer.failure.type.startsWith("login-code-")) return answer;
  const { failure } = answer;
  return { ok: false, failure: { ...failure, errors: failure.errors.map((e) => ({ ...e, message: failure.detail })) } };
}

function Resend({ waiting, onDone }: { waiting: WaitingSignIn; onDone: (next: WaitingSignIn) => void }) {
  const leave = useLeave();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const press = async () => {
    setBusy(true);
    setFailure(null);
    const params = { path: { challenge_id: waiting.id } };
    const answer = waitingTold(await ask(api.POST("/public/sessions/{challenge_id}/login-code", { params })));
    setBusy(false);
    if (answer.ok) return onDone({ id: answer.data.challenge_id, codeExpiresAt: answer.data.login_code_expires_at });
    if (isOver(answer.failure)) return leave(true);
    setFailure(answer.failure);
  };
  return (
    <section className="mt-12">
      <h2>{words.missingTitle}</h2>
      <ul className="mt-2 mb-4 list-disc pl-5">
        {words.missing.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {failure ? <FailureNotice failure={failure} of="send" /> : null}
      <Button look="outline" busy={busy} onClick={press}>
        {words.resend}
      </Button>
    </section>
  );
}
