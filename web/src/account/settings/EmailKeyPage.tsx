import { useState } from "react";
import { Link, Redirect, useLocation } from "wouter";
import { ownField } from "../../form/catalogue";
import { CatalogueFormBody } from "../../form/render";
import { useCatalogueForm } from "../../form/useCatalogueForm";
import { formatSoon } from "../../lib/date";
import { readStored, writeStored } from "../../lib/stored";
import { signUp } from "../../messages/ja.account";
import { changeEmail as words } from "../../messages/ja.settings";
import { told } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { useAudience } from "../audience";
import { keyRefused } from "../login/keyRefused";
import { EMAIL_CHANGE, type EmailChange } from "./settings";

export default function EmailKeyPage() {
  const { SignedIn, kept } = useAudience();
  const [begun] = useState(() => readStored<EmailChange>(kept(EMAIL_CHANGE)));
  if (!begun) return <Redirect to="/account/email" replace />;
  return (
    <SignedIn>
      {() => (
        <Page title={words.keyTitle} back={{ href: "/account/email", label: words.again }}>
          <p className="break-words">{words.keySent(begun.email)}</p>
          <p className="mt-2 mb-8">{words.keyLead}</p>
          <KeyForm begun={begun} />
        </Page>
      )}
    </SignedIn>
  );
}

function KeyForm({ begun }: { begun: EmailChange }) {
  const [, navigate] = useLocation();
  const { own, session, kept } = useAudience();
  const [fields] = useState(() => [
    ownField({
      key: "auth_key",
      label: signUp.password.key,
      kind: "text",
      help: signUp.password.keyHelp(formatSoon(begun.keyExpiresAt)),
      max_length: 20,
      autocomplete: "one-time-code",
    }),
  ]);
  const of = useCatalogueForm({
    fields,
    send: async (typed) => {
      const answer = await own.completeEmailChange(begun.id, typed as unknown as { auth_key: string });
      if (answer.ok) await session.refresh();
      return keyRefused(answer);
    },
    onDone: () => {
      writeStored(kept(EMAIL_CHANGE), null);
      navigate("/account", { replace: true, state: told(words.done, words.doneText) });
    },
  });
  return (
    <>
      <CatalogueFormBody of={of} submit={words.keySubmit} />
      <p className="mt-8">
        <Link className="link inline-block py-1" href="/account/email">
          {words.again}
        </Link>
      </p>
    </>
  );
}
