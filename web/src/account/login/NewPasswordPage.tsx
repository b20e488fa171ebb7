import { useState } from "react";
import { Link, Redirect, useLocation } from "wouter";
import { api, ask } from "../../api/client";
import { ownField } from "../../form/catalogue";
import { CatalogueFormBody } from "../../form/render";
import { useCatalogueForm } from "../../form/useCatalogueForm";
import { formatSoon } from "../../lib/date";
import { readStored, writeStored } from "../../lib/stored";
import { told } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { useAudience } from "../audience";
import { CarrierHint } from "../CarrierHint";
import { keyRefused } from "./keyRefused";
import { STARTED, type Started } from "./ResetPage";
import { UserName } from "./UserName";

export default function NewPasswordPage() {
  const audience = useAudience();
  const words = audience.words.reset;
  const [started] = useState(() => readStored<Started>(audience.kept(STARTED)));
  if (!started) return <Redirect to="/password-reset" replace />;
  return (
    <Page title={words.newTitle} back={{ href: "/password-reset", label: words.again }}>
      <p className="mb-6">{words.sent(started.email)}</p>
      <CarrierHint email={started.email} />
      <NewPasswordForm started={started} />
    </Page>
  );
}

function NewPasswordForm({ started }: { started: Started }) {
  const [, navigate] = useLocation();
  const audience = useAudience();
  const { signUp, reset: words } = audience.words;
  const [fields] = useState(() => [
    ownField({
      key: "auth_key",
      label: signUp.password.key,
      kind: "text",
      help: signUp.password.keyHelp(formatSoon(started.keyExpiresAt)),
      max_length: 20,
      autocomplete: "one-time-code",
    }),
    ownField({
      key: "password",
      label: words.newPassword,
      kind: "password",
      help: signUp.password.passwordHelp,
      autocomplete: "new-password",
    }),
  ]);
  const of = useCatalogueForm({
    fields,
    send: async (typed) => {
      const params = { path: { password_reset_id: started.id } };
      const body = typed as unknown as { auth_key: string; password: string };
      return keyRefused(await ask(api.POST("/public/password-resets/{password_reset_id}/complete", { params, body })));
    },
    onDone: () => {
      writeStored(audience.kept(STARTED), null);
      navigate("/login", { replace: true, state: told(words.changed, words.changedText) });
    },
  });
  return (
    <>
      <CatalogueFormBody of={of} submit={words.newSubmit}>
        <UserName label={signUp.password.for} value={started.email} />
      </CatalogueFormBody>
      <p className="mt-8">
        <Link className="link inline-block py-1" href="/password-reset">
          {words.again}
        </Link>
      </p>
    </>
  );
}
