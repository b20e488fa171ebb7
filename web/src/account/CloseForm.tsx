import { useLocation } from "wouter";
import type { Answer } from "../api/client";
import { ownField } from "../form/catalogue";
import { CatalogueFormBody } from "../form/render";
import { useCatalogueForm } from "../form/useCatalogueForm";
import type { seekerClosing } from "../messages/ja.members";
import { told } from "../ui/Notice";
import { useAudience } from "./audience";
import { UserName } from "./login/UserName";
import { waitingTold } from "./login/waiting";

export interface CloseFormProps {
  words: typeof seekerClosing;
  email: string;
  emailLabel: string;
  send: (body: { password: string }) => Promise<Answer<unknown>>;
}

/** The password that confirms the end of one's own account. */
export function CloseForm({ words, email, emailLabel, send }: CloseFormProps) {
  const [, navigate] = useLocation();
  const audience = useAudience();
  const of = useCatalogueForm({
    fields: [
      ownField({
        key: "password",
        label: words.password,
        kind: "password",
        help: words.passwordHelp,
        autocomplete: "current-password",
      }),
    ],
    send: async (typed) => {
      const answer = waitingTold(await send(typed as unknown as { password: string }));
      if (!answer.ok) of.form.setValue("password", "");
      return answer;
    },
    onDone: () => {
      navigate("/login", { state: told(words.done, words.doneText), replace: true });
      audience.session.clear();
    },
  });
  return (
    <CatalogueFormBody of={of} submit={words.submit}>
      <UserName label={emailLabel} value={email} />
    </CatalogueFormBody>
  );
}
