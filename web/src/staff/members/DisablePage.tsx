import { disabling as words } from "../../messages/ja.staff-members";
import { AskAbout } from "./AskAbout";
import { setState } from "./setState";

export default function DisablePage() {
  return <AskAbout words={words} danger send={(id) => setState(id, "disabled")} />;
}
