import { withdrawal as words } from "../../messages/ja.staff-entries";
import { EndEntry } from "./EndEntry";
import { withdrawEntry } from "./entry";

export default function WithdrawPage() {
  return <EndEntry words={words} needs="withdraw" send={withdrawEntry} backHref={() => "/"} doneHref="/" />;
}
