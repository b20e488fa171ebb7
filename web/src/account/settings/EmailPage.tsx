import { useLocation } from "wouter";
import { ownField } from "../../form/catalogue";
import { CatalogueFormBody } from "../../form/render";
import { useCatalogueForm } from "../../form/useCatalogueForm";
import { writeStored } from "../../lib/stored";
import { changeEmail as words } from "../../messages/ja.settings";
import { Page } from "../../ui/Page";
import { useAudience } from "../audience";
import { waitingTold } from "../login/waiting";
import { back, currentPassword, EMAIL_CHANGE, type EmailChange } from "./settings";

const fields = [
  ownField({ key: "email", label: words.email, kind: "email", max_length: 100, autocomplete: "email" }),
  currentPassword,
];

export default function EmailPage() {
  const { SignedIn } = useAudience();
  return (
    <SignedIn>
      {(session) => (
        <Page title={words.title} back={back}>
          <p>{words.lead}</p>
          <p className="mt-2 mb-8">
            {words.now}：<strong className="break-all">{session.email}</strong>
          </p>
          <EmailForm />
        </Page>
      )}
    </SignedIn>
  );
}

function EmailForm() {
  const [, navigate] = useLocation();
  const { own, kept } = useAudience();
  const of = useCatalogueForm({
    fields,
    send: async (typed) => {
      const body = typed as unknown as { email: string; current_password: string };
      const answer = waitingTold(await own.startEmailChange(body));
      if (!answer.ok) of.form.setValue("current_password", "");
      return answer;
    },
    onDone: ({ email_change_id, auth_key_expires_at }, typed) => {
      const begun: EmailChange = {
        id: email_change_id,
        email: String(typed.email),
        keyExpiresAt: auth_key_expires_at,
      };
      writeStored(kept(EMAIL_CHANGE), begun);
      navigate("/account/email/key");
    },
  });
  return <CatalogueFormBody of={of} submit={words.submit} />;
}
