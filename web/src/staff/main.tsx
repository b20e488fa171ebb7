import "../styles.css";
import { staffSession } from "../api/session";
import { site } from "../messages/ja";
import { Entry, start } from "../ui/Entry";
import { SessionWarning } from "../ui/SessionWarning";
import { routes } from "./routes";

function StaffApp() {
  return (
    <Entry name={site.staffName} homeHref="/" routes={routes}>
      <SessionWarning store={staffSession} signInHref="/staff/login" />
    </Entry>
  );
}

start(<StaffApp />, "/staff");
