import { api, ask } from "../../api/client";
import { home } from "../../messages/ja.home";
import { withdraw as words } from "../../messages/ja.posting";
import { ConfirmDeed } from "./ConfirmDeed";

export default function WithdrawPage() {
  return (
    <ConfirmDeed
      event="withdraw"
      words={words}
      send={({ posting_id, version }) =>
        ask(
          api.POST("/employer/postings/{posting_id}/withdraw", { params: { path: { posting_id } }, body: { version } }),
        )
      }
      doneHref="/home/inactive"
      done={home.withdrawn}
      isDone={(posting) => posting?.state === "withdrawn"}
    />
  );
}
