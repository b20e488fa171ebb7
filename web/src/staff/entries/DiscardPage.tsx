import { discardEntry as words } from "../../messages/ja.staff-entries";
import { EndEntry } from "./EndEntry";
import { discardEntry } from "./entry";

export default function DiscardPage() {
  return (
    <EndEntry
      words={words}
      needs="discard"
      send={discardEntry}
      backHref={(posting) => `/entries/${posting.establishment_number}/${posting.posting_id}`}
      doneHref="/entries"
    />
  );
}
