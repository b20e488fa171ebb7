import { Link } from "wouter";
import { LoginFacts } from "../../account/settings/LoginFacts";
import { Sessions } from "../../account/settings/Sessions";
import { Undeliverable } from "../../account/settings/Undeliverable";
import { account } from "../../messages/ja.seeker";
import { settings as words } from "../../messages/ja.settings";
import { Notice } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { SeekerPage } from "./SeekerPage";

export default function SettingsPage() {
  return (
    <SeekerPage>
      {(session) => (
        <Page title={words.title} banner={<Notice />}>
          <Undeliverable />
          <LoginFacts email={session.email} />
          <Sessions />
          <p className="mt-8">
            <Link href="/account/close" className="link inline-block py-1">
              {account.close}
            </Link>
          </p>
        </Page>
      )}
    </SeekerPage>
  );
}
