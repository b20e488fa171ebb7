import { useLocation } from "wouter";
import { waitingTold } from "../../account/login/waiting";
import { api, ask } from "../../api/client";
import { ownField } from "../../form/catalogue";
import { CatalogueFormBody } from "../../form/render";
import { useCatalogueForm } from "../../form/useCatalogueForm";
import { writeStored } from "../../lib/stored";
import { changeEmail as words } from "../../messages/ja.settings";
import { Page } from "../../ui/Page";
import { EmployerPage } from "../frame/EmployerPage";
import { back, currentPassword, EMAIL_CHANGE, type EmailChange } from "./settings";

const fields = [
  ownField({ key: "email", label: words.email, kind: "email", max_length: 100, autocomplete: "email" }),
  currentPassword,
];

export default function EmailPage() {
  return (
    <EmployerPage>
      {(session) => (
        <Page title={words.title} back={back}>
          <p>{words.lead}</p>
          <p className="mt-2 mb-8">
            {words.now}：<strong className="break-all">{session.email}</strong>
          </p>
          <EmailForm />
        </Page>
      )}
    </EmployerPage>
  );
}

function EmailForm() {
  const [, navigate] = useLocation();
  const of = useCatalogueForm({
    fields,
    send: async (typed) => {
      const body = typed as unknown as { email: string; current_password: string };
      const answer = waitingTold(await ask(api.POST("/employer/email-changes", { body })));
      if (!answer.ok) of.form.setValue("current_password", "");
      return answer;
    },
    onDone: ({ email_change_id, auth_key_expires_at }, typed) => {
      const begun: EmailChange = {
        id: email_change_id,
        email: String(typed.email),
        keyExpiresAt: auth_key_expires_at,
      };
      writeStored(EMAIL_CHANGE, begun);
      navigate("/account/email/key");
    },
  });
  return <CatalogueFormBody of={of} submit={words.submit} />;
}
