import { useEffect, useState } from "react";
import { type Answer, api, ask, type Failure } from "../../api/client";
import type { components } from "../../api/schema";
import { ownField } from "../../form/catalogue";
import { CatalogueFormBody } from "../../form/render";
import { useCatalogueForm } from "../../form/useCatalogueForm";
import { totp as words } from "../../messages/ja.staff-members";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { QrCode } from "../../ui/QrCode";

type Enrolment = components["schemas"]["TotpEnrolment"];

export interface TotpSetupProps {
  credentials: { username: string; password: string };
  onSignedIn: () => void;
}

/** A failed sign-in is told in the form, not taken for a lost session. */
export function inForm<T>(answer: Answer<T>): Answer<T> {
  if (answer.ok || answer.failure.kind !== "problem" || answer.failure.status !== 401) return answer;
  const { failure } = answer;
  return { ok: false, failure: { ...failure, errors: [{ field: "", code: failure.type, message: failure.detail }] } };
}

/** Registers an authenticator app: the code to scan, the same in letters, and the app's first six digits. */
export function TotpSetup({ credentials, onSignedIn }: TotpSetupProps) {
  const { username, password } = credentials;
  const [enrolment, setEnrolment] = useState<Enrolment | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` asks once more
  useEffect(() => {
    let left = false;
    setFailure(null);
    void ask(api.POST("/public/staff-totp", { body: { username, password } })).then((answer) => {
      if (left) return;
      if (answer.ok) setEnrolment(answer.data);
      else setFailure(answer.failure);
    });
    return () => {
      left = true;
    };
  }, [username, password, round]);
  if (failure) return <FailureNotice failure={failure} retry={() => setRound((n) => n + 1)} />;
  if (!enrolment) return <Loading />;
  return <FirstCode enrolment={enrolment} credentials={credentials} onSignedIn={onSignedIn} />;
}

const fields = [
  ownField({ key: "totp", label: words.code, kind: "text", max_length: 20, autocomplete: "one-time-code" }),
];

function FirstCode({ enrolment, credentials, onSignedIn }: TotpSetupProps & { enrolment: Enrolment }) {
  const of = useCatalogueForm({
    fields,
    send: async ({ totp }) => {
      const body = { ...credentials, totp: String(totp), setup: enrolment.setup };
      return inForm(await ask(api.POST("/public/staff-totp/complete", { body })));
    },
    onDone: onSignedIn,
  });
  return (
    <>
      <h2 className="text-lg">{words.stepsTitle}</h2>
      <ol className="mt-2 mb-6 list-decimal pl-6">
        {words.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <QrCode text={enrolment.otpauth_uri} label={words.qr} />
      <dl className="mt-4">
        <dt className="font-bold">{words.secret}</dt>
        <dd className="font-mono text-lg wrap-anywhere">{enrolment.secret.replace(/(.{4})(?=.)/g, "$1 ")}</dd>
      </dl>
      <p className="mt-2 mb-8">{words.once}</p>
      <CatalogueFormBody of={of} submit={words.submit} />
    </>
  );
}
