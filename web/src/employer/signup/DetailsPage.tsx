import { useState } from "react";
import { useLocation } from "wouter";
import { api, ask } from "../../api/client";
import { ownField } from "../../form/catalogue";
import { CatalogueFormBody } from "../../form/render";
import { useCatalogueForm } from "../../form/useCatalogueForm";
import { signUp } from "../../messages/ja.account";
import { waitingTold } from "../login/waiting";
import { Step } from "./Step";
import { type Details, keepSignUp, signUpState } from "./state";

const words = signUp.details;
const fields = [
  ownField({ key: "email", label: words.email, kind: "email", help: words.emailHelp }),
  ownField({ key: "establishment_number", label: words.number, kind: "text", help: words.numberHelp, max_length: 20 }),
  ownField({ key: "phone", label: words.phone, kind: "tel", help: words.phoneHelp }),
  ownField({ key: "account_code", label: words.code, kind: "text", help: words.codeHelp }),
];

export default function DetailsPage() {
  return (
    <Step step={3} title={words.title}>
      <p className="mb-8">{words.lead}</p>
      <DetailsForm />
    </Step>
  );
}

function DetailsForm() {
  const [, navigate] = useLocation();
  const [content] = useState(() => ({ ...signUpState().details }));
  const of = useCatalogueForm({
    fields,
    content,
    keepAs: "signup/details",
    send: async (typed) => {
      const body = { ...(typed as unknown as Details), accept_privacy_policy: true, accept_terms: true };
      return waitingTold(await ask(api.POST("/public/sign-ups", { body })));
    },
    onDone: (started, typed) => {
      keepSignUp({
        details: typed as unknown as Details,
        signUpId: started.sign_up_id,
        keyExpiresAt: started.auth_key_expires_at,
      });
      navigate("/signup/key");
    },
  });
  return <CatalogueFormBody of={of} submit={words.submit} />;
}
