import { useState } from "react";
import { useLocation } from "wouter";
import { api, ask } from "../../api/client";
import { ownField } from "../../form/catalogue";
import { CatalogueFormBody } from "../../form/render";
import { useCatalogueForm } from "../../form/useCatalogueForm";
import { writeStored } from "../../lib/stored";
import { Page } from "../../ui/Page";
import { useAudience } from "../audience";
import { waitingTold } from "./waiting";

export interface Started {
  id: string;
  email: string;
  keyExpiresAt: string;
}

export const STARTED = "password-reset";

export default function ResetPage() {
  const [, navigate] = useLocation();
  const audience = useAudience();
  const words = audience.words.reset;
  const [fields] = useState(() => [
    ownField({ key: "email", label: words.email, kind: "email", autocomplete: "username" }),
  ]);
  const of = useCatalogueForm({
    fields,
    keepAs: audience.kept("password-reset"),
    send: async (typed) =>
      waitingTold(
        await ask(
          api.POST("/public/password-resets", { body: { email: String(typed.email), audience: audience.name } }),
        ),
      ),
    onDone: ({ password_reset_id, auth_key_expires_at }, typed) => {
      const started: Started = {
        id: password_reset_id,
        email: String(typed.email),
        keyExpiresAt: auth_key_expires_at,
      };
      writeStored(audience.kept(STARTED), started);
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
