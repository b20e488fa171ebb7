import { useState } from "react";
import { Link, useLocation } from "wouter";
import { api, ask } from "../../api/client";
import { ownField } from "../../form/catalogue";
import { CatalogueFormBody } from "../../form/render";
import { useCatalogueForm } from "../../form/useCatalogueForm";
import { formatSoon } from "../../lib/date";
import { signUp } from "../../messages/ja.account";
import { told } from "../../ui/Notice";
import { keyRefused } from "../login/keyRefused";
import { UserName } from "../login/UserName";
import { Step } from "./Step";
import { endSignUp, signUpState } from "./state";

const words = signUp.password;

const fieldsUntil = (until: string) => [
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
  return (
    <Step step={5} title={words.title}>
      <PasswordForm />
    </Step>
  );
}

function PasswordForm() {
  const [, navigate] = useLocation();
  const [{ details, signUpId = "", keyExpiresAt = "" }] = useState(signUpState);
  const [fields] = useState(() => fieldsUntil(keyExpiresAt ? formatSoon(keyExpiresAt) : ""));
  const of = useCatalogueForm({
    fields,
    send: async (typed) => {
      const params = { path: { sign_up_id: signUpId } };
      const body = typed as unknown as { auth_key: string; password: string };
      const answer = keyRefused(await ask(api.POST("/public/sign-ups/{sign_up_id}/complete", { params, body })));
      if (!answer.ok && answer.failure.kind === "problem" && answer.failure.type === "sign-up-completed")
        navigate("/login", { replace: true, state: told(signUp.completed, signUp.completedText, "info") });
      return answer;
    },
    onDone: (opened) => {
      endSignUp(opened.establishment_name);
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
