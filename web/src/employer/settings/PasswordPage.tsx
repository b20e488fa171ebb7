import { useLocation } from "wouter";
import { UserName } from "../../account/login/UserName";
import { waitingTold } from "../../account/login/waiting";
import { api, ask } from "../../api/client";
import { employerSession } from "../../api/session";
import { ownField } from "../../form/catalogue";
import { CatalogueFormBody } from "../../form/render";
import { useCatalogueForm } from "../../form/useCatalogueForm";
import { signUp } from "../../messages/ja.account";
import { settings, changePassword as words } from "../../messages/ja.settings";
import { told } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { EmployerPage } from "../frame/EmployerPage";
import { back, currentPassword } from "./settings";

const fields = [
  currentPassword,
  ownField({
    key: "password",
    label: words.newPassword,
    kind: "password",
    help: signUp.password.passwordHelp,
    autocomplete: "new-password",
  }),
];

export default function PasswordPage() {
  return (
    <EmployerPage>
      {(session) => (
        <Page title={words.title} back={back}>
          <p className="mb-8">{words.lead}</p>
          <PasswordForm email={session.email} />
        </Page>
      )}
    </EmployerPage>
  );
}

function PasswordForm({ email }: { email: string }) {
  const [, navigate] = useLocation();
  const of = useCatalogueForm({
    fields,
    send: async (typed) => {
      const body = typed as unknown as { current_password: string; password: string };
      const answer = waitingTold(await ask(api.PUT("/employer/password", { body })));
      if (answer.ok) await employerSession.refresh();
      return answer;
    },
    onDone: () => navigate("/account", { replace: true, state: told(words.done, words.doneText) }),
  });
  return (
    <CatalogueFormBody of={of} submit={words.submit}>
      <UserName label={settings.email} value={email} />
    </CatalogueFormBody>
  );
}
