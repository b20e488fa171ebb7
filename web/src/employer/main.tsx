import "../styles.css";
import { employerSession } from "../api/session";
import { site } from "../messages/ja";
import { Entry, start } from "../ui/Entry";
import { SessionWarning } from "../ui/SessionWarning";
import { routes } from "./routes";

function EmployerApp() {
  return (
    <Entry name={site.name} homeHref="/" routes={routes}>
      <SessionWarning store={employerSession} signInHref="/login" />
    </Entry>
  );
}

start(<EmployerApp />);
