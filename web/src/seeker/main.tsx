import "../styles.css";
import { useLocation } from "wouter";
import { Account } from "../account/Account";
import { AudienceProvider } from "../account/audience";
import { seekerSession } from "../api/session";
import { site } from "../messages/ja";
import { account } from "../messages/ja.seeker";
import { Entry, start } from "../ui/Entry";
import type { NavItem } from "../ui/Layout";
import { SiteName } from "../ui/Page";
import { SessionWarning } from "../ui/SessionWarning";
import { seeker } from "./audience";
import { routes } from "./routes";

const nav: readonly NavItem[] = [
  { href: "/messages", label: account.messages },
  { href: "/profile", label: account.profile },
];

const settings = { href: "/account", label: account.settings };

function SeekerApp() {
  const { session, status } = seekerSession.use();
  const [path] = useLocation();
  const expected = status === "unknown" && /^\/(account|messages|profile|jobs)(\/|$)/.test(path);
  return (
    <Entry
      name={site.seekerName}
      homeHref={session ? "/messages" : "/"}
      routes={routes}
      nav={session || expected ? nav : []}
      account={session ? <Account name={session.name} settings={settings} /> : null}
    >
      <SessionWarning store={seekerSession} signInHref="/seeker/login" />
    </Entry>
  );
}

start(
  <SiteName value={site.seekerName}>
    <AudienceProvider value={seeker}>
      <SeekerApp />
    </AudienceProvider>
  </SiteName>,
  "/seeker",
);
