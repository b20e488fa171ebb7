import { useState } from "react";
import { useLocation } from "wouter";
import { staffSession } from "../../api/session";
import { ownField } from "../../form/catalogue";
import { CatalogueFormBody } from "../../form/render";
import { useCatalogueForm } from "../../form/useCatalogueForm";
import { staffSignIn } from "../../messages/ja.staff";
import { totp as words } from "../../messages/ja.staff-members";
import { Page } from "../../ui/Page";
import { TotpSetup, type TotpSetupProps } from "./TotpSetup";

type Credentials = TotpSetupProps["credentials"];

const fields = [
  ownField({
    key: "username",
    label: staffSignIn.username,
    kind: "text",
    max_length: 20,
    autocomplete: "username",
  }),
  ownField({ key: "password", label: staffSignIn.password, kind: "password", autocomplete: "current-password" }),
];

/** Registers an authenticator app before it is asked for. */
export default function TotpPage() {
  const [credentials, setCredentials] = useState<Credentials | null>(null);
  const [, navigate] = useLocation();
  const onSignedIn = async () => {
    await staffSession.refresh();
    navigate("/", { replace: true });
  };
  return (
    <Page
      title={words.title}
      view={credentials ? "app" : "credentials"}
      back={{ href: "/login", label: words.toLogin }}
    >
      <p className="mb-6">{words.lead}</p>
      {credentials ? <TotpSetup credentials={credentials} onSignedIn={onSignedIn} /> : <Ask onDone={setCredentials} />}
    </Page>
  );
}

function Ask({ onDone }: { onDone: (credentials: Credentials) => void }) {
  const of = useCatalogueForm({
    fields,
    send: async (typed) => ({ ok: true, status: 200, data: typed as unknown as Credentials }),
    onDone,
  });
  return (
    <>
      <p className="mb-8">{words.credentialsLead}</p>
      <CatalogueFormBody of={of} submit={words.next} />
    </>
  );
}
