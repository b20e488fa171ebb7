import { enabling as words } from "../../messages/ja.staff-members";
import { AskAbout } from "./AskAbout";
import { setState } from "./setState";

export default function EnablePage() {
  return <AskAbout words={words} send={(id) => setState(id, "active")} />;
}
