import { ThreadView } from "../../threads/ThreadView";
import { EmployerPage } from "../frame/EmployerPage";
import { side } from "./side";

/** One thread, and the form to write in it. */
export default function ThreadPage() {
  return <EmployerPage>{() => <ThreadView side={side} />}</EmployerPage>;
}
