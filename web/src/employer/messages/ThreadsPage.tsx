import { Threads } from "../../threads/Threads";
import { EmployerPage } from "../frame/EmployerPage";
import { side } from "./side";

/** All threads with their unread counts. */
export default function ThreadsPage() {
  return <EmployerPage>{() => <Threads side={side} />}</EmployerPage>;
}
