import { useState } from "react";
import { Link, useLocation } from "wouter";
import { ownField } from "../../form/catalogue";
import { CatalogueFormBody } from "../../form/render";
import { useCatalogueForm } from "../../form/useCatalogueForm";
import { formatSoon } from "../../lib/date";
import { told } from "../../ui/Notice";
import { type Audience, type KeyAndPassword, useAudience } from "../audience";
import { keyRefused } from "../login/keyRefused";
import { UserName } from "../login/UserName";
import { Step } from "./Step";
import { endSignUp, signUpState } from "./state";

const fieldsUntil = (words: Audience["words"]["signUp"]["password"], until: string) => [
  ownField({
    key: "password",
    label: words.password,
    kind: "password",
    help: words.passwordHelp,
    autocomplete: "new-password",
  }),
  ownField({
    key: "auth_key",
    label: words.key,
    kind: "text",
    help: words.keyHelp(until),
    max_length: 20,
    autocomplete: "one-time-code",
  }),
];

export default function PasswordPage() {
  const words = useAudience().words.signUp.password;
  return (
    <Step step={5} title={words.title}>
      <PasswordForm />
    </Step>
  );
}

function PasswordForm() {
  const [, navigate] = useLocation();
  const audience = useAudience();
  const { signUp } = audience.words;
  const words = signUp.password;
  const [{ details, signUpId = "", keyExpiresAt = "" }] = useState(() => signUpState(audience));
  const [fields] = useState(() => fieldsUntil(words, keyExpiresAt ? formatSoon(keyExpiresAt) : ""));
  const of = useCatalogueForm({
    fields,
    send: async (typed) => {
      const answer = keyRefused(await audience.complete(signUpId, typed as unknown as KeyAndPassword));
      if (!answer.ok && answer.failure.kind === "problem" && answer.failure.type === "sign-up-completed")
        navigate("/login", { replace: true, state: told(signUp.completed, signUp.completedText, "info") });
      return answer;
    },
    onDone: (opened) => {
      endSignUp(audience, opened);
      navigate("/signup/done", { replace: true });
    },
  });
  return (
    <CatalogueFormBody of={of} submit={words.submit}>
      <UserName label={words.for} value={details?.email ?? ""} />
      <p className="mb-8">
        <Link className="link inline-block py-1" href="/signup/key">
          {words.resend}
        </Link>
      </p>
    </CatalogueFormBody>
  );
}
