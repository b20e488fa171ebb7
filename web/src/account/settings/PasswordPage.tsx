import { useState } from "react";
import { useLocation } from "wouter";
import { ownField } from "../../form/catalogue";
import { CatalogueFormBody } from "../../form/render";
import { useCatalogueForm } from "../../form/useCatalogueForm";
import { settings, changePassword as words } from "../../messages/ja.settings";
import { told } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { useAudience } from "../audience";
import { UserName } from "../login/UserName";
import { waitingTold } from "../login/waiting";
import { back, currentPassword } from "./settings";

export default function PasswordPage() {
  const { SignedIn } = useAudience();
  return (
    <SignedIn>
      {(session) => (
        <Page title={words.title} back={back}>
          <p className="mb-8">{words.lead}</p>
          <PasswordForm email={session.email} />
        </Page>
      )}
    </SignedIn>
  );
}

function PasswordForm({ email }: { email: string }) {
  const [, navigate] = useLocation();
  const { own, session, words: ofAudience } = useAudience();
  const [fields] = useState(() => [
    currentPassword,
    ownField({
      key: "password",
      label: words.newPassword,
      kind: "password",
      help: ofAudience.signUp.password.passwordHelp,
      autocomplete: "new-password",
    }),
  ]);
  const of = useCatalogueForm({
    fields,
    send: async (typed) => {
      const body = typed as unknown as { current_password: string; password: string };
      const answer = waitingTold(await own.changePassword(body));
      if (answer.ok) await session.refresh();
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
