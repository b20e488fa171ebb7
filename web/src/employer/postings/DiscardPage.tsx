import { api, ask } from "../../api/client";
import { home } from "../../messages/ja.home";
import { discard as words } from "../../messages/ja.posting";
import { ConfirmDeed } from "./ConfirmDeed";

export default function DiscardPage() {
  return (
    <ConfirmDeed
      event="discard"
      words={words}
      send={({ posting_id, version }) =>
        ask(api.DELETE("/employer/postings/{posting_id}", { params: { path: { posting_id }, query: { version } } }))
      }
      doneHref="/home/drafts"
      done={home.discarded}
      isDone={(posting) => posting === null}
    />
  );
}
