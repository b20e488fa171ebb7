import { useLocation } from "wouter";
import { api, ask } from "../../api/client";
import { ownField } from "../../form/catalogue";
import { CatalogueFormBody } from "../../form/render";
import { useCatalogueForm } from "../../form/useCatalogueForm";
import { writeStored } from "../../lib/stored";
import { reset as words } from "../../messages/ja.account";
import { Page } from "../../ui/Page";
import { waitingTold } from "./waiting";

const fields = [ownField({ key: "email", label: words.email, kind: "email", autocomplete: "username" })];

export interface Started {
  id: string;
  email: string;
  keyExpiresAt: string;
}

export const STARTED = "password-reset";

export default function ResetPage() {
  const [, navigate] = useLocation();
  const of = useCatalogueForm({
    fields,
    keepAs: "password-reset",
    send: async (typed) =>
      waitingTold(await ask(api.POST("/public/password-resets", { body: { email: String(typed.email) } }))),
    onDone: ({ password_reset_id, auth_key_expires_at }, typed) => {
      const started: Started = {
        id: password_reset_id,
        email: String(typed.email),
        keyExpiresAt: auth_key_expires_at,
      };
      writeStored(STARTED, started);
      navigate("/password-reset/new");
    },
  });
  return (
    <Page title={words.title} back={{ href: "/login", label: words.toSignIn }}>
      <p className="mb-8">{words.lead}</p>
      <CatalogueFormBody of={of} submit={words.submit} />
    </Page>
  );
}
