import { useState } from "react";
import { useLocation } from "wouter";
import { ownField } from "../../form/catalogue";
import { CatalogueFormBody } from "../../form/render";
import { useCatalogueForm } from "../../form/useCatalogueForm";
import { type Details, useAudience } from "../audience";
import { waitingTold } from "../login/waiting";
import { Step } from "./Step";
import { keepSignUp, signUpState } from "./state";

export default function DetailsPage() {
  const words = useAudience().words.signUp.details;
  return (
    <Step step={3} title={words.title}>
      <p className="mb-8">{words.lead}</p>
      <DetailsForm />
    </Step>
  );
}

function DetailsForm() {
  const [, navigate] = useLocation();
  const audience = useAudience();
  const words = audience.words.signUp.details;
  const [fields] = useState(() => [
    ownField({ key: "email", label: words.email, kind: "email", help: words.emailHelp }),
    ownField({ key: audience.numberKey, label: words.number, kind: "text", help: words.numberHelp, max_length: 20 }),
    ownField({ key: "phone", label: words.phone, kind: "tel", help: words.phoneHelp }),
    ownField({ key: "account_code", label: words.code, kind: "text", help: words.codeHelp }),
  ]);
  const [content] = useState(() => ({ ...signUpState(audience).details }));
  const of = useCatalogueForm({
    fields,
    content,
    keepAs: audience.kept("signup/details"),
    send: async (typed) => waitingTold(await audience.start(typed as unknown as Details)),
    onDone: (started, typed) => {
      keepSignUp(audience, {
        details: typed as unknown as Details,
        signUpId: started.sign_up_id,
        keyExpiresAt: started.auth_key_expires_at,
      });
      navigate("/signup/key");
    },
  });
  return <CatalogueFormBody of={of} submit={words.submit} />;
}
