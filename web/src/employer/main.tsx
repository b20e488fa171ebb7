import "../styles.css";
import { useLocation } from "wouter";
import { Account } from "../account/Account";
import { AudienceProvider } from "../account/audience";
import { employerSession } from "../api/session";
import { site } from "../messages/ja";
import { account } from "../messages/ja.account";
import { Entry, start } from "../ui/Entry";
import type { NavItem } from "../ui/Layout";
import { SessionWarning } from "../ui/SessionWarning";
import { employer } from "./audience";
import { routes } from "./routes";

const nav: readonly NavItem[] = [
  { href: "/home", label: account.home },
  { href: "/applicants", label: account.applicants },
  { href: "/messages", label: account.messages },
  { href: "/seekers", label: account.search },
  { href: "/establishment", label: account.establishment },
];

function EmployerApp() {
  const { session, status } = employerSession.use();
  const [path] = useLocation();
  // The menu keeps its place while the session is being asked for, so that nothing jumps.
  const expected =
    status === "unknown" &&
    /^\/(account|home|applicants|messages|seekers|postings|establishment|images)(\/|$)/.test(path);
  return (
    <Entry
      name={site.name}
      homeHref={session ? "/home" : "/"}
      routes={routes}
      nav={session || expected ? nav : []}
      account={session ? <Account name={session.establishment_name} settingsHref="/account" /> : null}
    >
      <SessionWarning store={employerSession} signInHref="/login" />
    </Entry>
  );
}

start(
  <AudienceProvider value={employer}>
    <EmployerApp />
  </AudienceProvider>,
);
