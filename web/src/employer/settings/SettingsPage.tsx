import { Link } from "wouter";
import { LoginFacts } from "../../account/settings/LoginFacts";
import { Sessions } from "../../account/settings/Sessions";
import type { EmployerSession } from "../../api/session";
import { settings as words } from "../../messages/ja.settings";
import { Notice } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { EmployerPage } from "../frame/EmployerPage";
import { Passkeys } from "./Passkeys";

export default function SettingsPage() {
  return <EmployerPage>{(session) => <Settings session={session} />}</EmployerPage>;
}

function Settings({ session }: { session: EmployerSession }) {
  return (
    <Page title={words.title} banner={<Notice />}>
      <LoginFacts email={session.email} />
      <Passkeys />
      <Sessions />
      <section aria-labelledby="establishments-title" className="mt-8">
        <h2 id="establishments-title">{words.establishmentsTitle}</h2>
        <ul className="mt-2">
          {words.establishments.map(({ href, label }) => (
            <li key={href}>
              <Link href={href} className="link inline-block py-1">
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </section>
    </Page>
  );
}
