import { settings as words } from "../../messages/ja.settings";
import { SummaryList } from "../../ui/SummaryList";

/** What one signs in with, each with the way to change it. */
export function LoginFacts({ email }: { email: string }) {
  return (
    <SummaryList
      title={words.loginTitle}
      rows={[
        { key: "email", label: words.email, value: email, href: "/account/email" },
        { key: "password", label: words.password, value: words.passwordHidden, href: "/account/password" },
      ]}
    />
  );
}
