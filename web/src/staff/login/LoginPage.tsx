import { useMemo, useState } from "react";
import { Link, useLocation, useSearch } from "wouter";
import { useHistoryState } from "wouter/use-browser-location";
import { type Answer, api, ask } from "../../api/client";
import { staffSession } from "../../api/session";
import { type FieldSpec, ownField } from "../../form/catalogue";
import { CatalogueFormBody } from "../../form/render";
import { useCatalogueForm } from "../../form/useCatalogueForm";
import { readBack } from "../../lib/back";
import { staffSignIn as words } from "../../messages/ja.staff";
import { totp } from "../../messages/ja.staff-members";
import { Banner } from "../../ui/Banner";
import { Button } from "../../ui/Button";
import { Page } from "../../ui/Page";
import { TotpSetup } from "./TotpSetup";

interface Credentials {
  username: string;
  password: string;
  new_password?: string;
  totp?: string;
}

type Step = "credentials" | "new-password" | "totp";
type Asked = Step | "totp-setup";

const asks: Readonly<Record<string, Asked>> = {
  "new-password-required": "new-password",
  "totp-required": "totp",
  "totp-setup-required": "totp-setup",
};

const forms: Record<Step, { title: string; lead: string; submit: string; fields: readonly FieldSpec[] }> = {
  credentials: {
    title: words.title,
    lead: words.lead,
    submit: words.submit,
    fields: [
      ownField({ key: "username", label: words.username, kind: "text", max_length: 20, autocomplete: "username" }),
      ownField({ key: "password", label: words.password, kind: "password", autocomplete: "current-password" }),
    ],
  },
  "new-password": {
    title: words.newPasswordTitle,
    lead: words.newPasswordLead,
    submit: words.newPasswordSubmit,
    fields: [
      ownField({
        key: "new_password",
        label: words.newPassword,
        kind: "password",
        autocomplete: "new-password",
        help: words.newPasswordHelp,
      }),
    ],
  },
  totp: {
    title: words.totpTitle,
    lead: words.totpLead,
    submit: words.submit,
    fields: [ownField({ key: "totp", label: words.totp, kind: "text", max_length: 20, autocomplete: "one-time-code" })],
  },
};

/** Signs in, or says what the pool still wants to know. Wrong credentials are told without saying which. */
async function signIn(credentials: Credentials): Promise<Answer<{ ask: Asked | null }>> {
  const answer = await ask(api.POST("/public/staff-sessions", { body: credentials }));
  if (answer.ok) return { ok: true, status: answer.status, data: { ask: null } };
  const { failure } = answer;
  if (failure.kind !== "problem" || failure.status !== 401) return answer;
  const next = asks[failure.type];
  if (next) return { ok: true, status: 401, data: { ask: next } };
  return { ok: false, failure: { ...failure, errors: [{ field: "", code: failure.type, message: failure.detail }] } };
}

export default function LoginPage() {
  const [step, setStep] = useState<Asked>("credentials");
  const [known, setKnown] = useState<Credentials>({ username: "", password: "" });
  const [, navigate] = useLocation();
  const search = useSearch();
  const state = useHistoryState<{ signedOut?: boolean } | null>();
  const onSignedIn = async () => {
    await staffSession.refresh();
    navigate(readBack(search, "/"), { replace: true });
  };
  if (step === "totp-setup") {
    const { username, password, new_password } = known;
    return (
      <Page title={totp.title} view={step}>
        <p className="mb-6">{totp.lead}</p>
        <TotpSetup credentials={{ username, password: new_password ?? password }} onSignedIn={onSignedIn} />
      </Page>
    );
  }
  const { title, lead } = forms[step];
  return (
    <Page
      title={title}
      view={step}
      banner={
        state?.signedOut && step === "credentials" ? <Banner kind="success" title={words.signedOut} announce /> : null
      }
    >
      <p className="mb-8">{lead}</p>
      <StepForm
        key={step}
        step={step}
        known={known}
        onSignedIn={onSignedIn}
        onAsked={(next, credentials) => {
          setKnown(credentials);
          setStep(next);
        }}
        onAgain={() => setStep("credentials")}
      />
      {step === "credentials" ? (
        <p className="mt-8">
          <Link className="link inline-block py-1" href="/totp">
            {words.setUp}
          </Link>
        </p>
      ) : null}
    </Page>
  );
}

interface StepFormProps {
  step: Step;
  known: Credentials;
  onSignedIn: () => void;
  onAsked: (next: Asked, credentials: Credentials) => void;
  onAgain: () => void;
}

function StepForm({ step, known, onSignedIn, onAsked, onAgain }: StepFormProps) {
  const { fields, submit } = forms[step];
  const content = useMemo(() => ({ username: known.username }), [known.username]);
  const of = useCatalogueForm({
    fields,
    content,
    send: (values) => signIn({ ...known, ...values } as Credentials),
    onDone: ({ ask: next }, values) => (next ? onAsked(next, { ...known, ...values } as Credentials) : onSignedIn()),
  });
  return (
    <CatalogueFormBody
      of={of}
      submit={submit}
      actions={
        step === "credentials" ? null : (
          <Button look="text" onClick={onAgain}>
            {words.again}
          </Button>
        )
      }
    />
  );
}
