import "../styles.css";
import { staffSession } from "../api/session";
import { site } from "../messages/ja";
import { Entry, start } from "../ui/Entry";
import { SessionWarning } from "../ui/SessionWarning";
import { Account } from "./frame/Account";
import { staffNav, supervisorNav } from "./frame/nav";
import { routes } from "./routes";

function StaffApp() {
  const { session } = staffSession.use();
  return (
    <Entry
      name={site.staffName}
      homeHref="/"
      routes={routes}
      nav={session ? [...staffNav, ...(session.role === "supervisor" ? supervisorNav : [])] : []}
      account={session ? <Account session={session} /> : null}
    >
      <SessionWarning store={staffSession} signInHref="/staff/login" />
    </Entry>
  );
}

start(<StaffApp />, "/staff");
