import { api, ask } from "../../api/client";
import { resetting as words } from "../../messages/ja.staff-members";
import { AskAbout } from "./AskAbout";

export default function ResetPage() {
  return (
    <AskAbout
      words={words}
      danger
      send={(staff_id) => ask(api.POST("/staff/members/{staff_id}/reset", { params: { path: { staff_id } } }))}
    />
  );
}
