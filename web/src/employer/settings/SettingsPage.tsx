import type { EmployerSession } from "../../api/session";
import { settings as words } from "../../messages/ja.settings";
import { Notice } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { SummaryList } from "../../ui/SummaryList";
import { EmployerPage } from "../frame/EmployerPage";
import { Passkeys } from "./Passkeys";
import { Sessions } from "./Sessions";

export default function SettingsPage() {
  return <EmployerPage>{(session) => <Settings session={session} />}</EmployerPage>;
}

function Settings({ session }: { session: EmployerSession }) {
  return (
    <Page title={words.title} banner={<Notice />}>
      <SummaryList
        title={words.loginTitle}
        rows={[
          { key: "email", label: words.email, value: session.email, href: "/account/email" },
          { key: "password", label: words.password, value: words.passwordHidden, href: "/account/password" },
        ]}
      />
      <Passkeys />
      <Sessions />
    </Page>
  );
}
