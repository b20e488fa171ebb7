import { Threads } from "../../threads/Threads";
import { SeekerPage } from "../frame/SeekerPage";
import { side } from "./side";

/** All threads with their unread counts. */
export default function ThreadsPage() {
  return <SeekerPage>{() => <Threads side={side} />}</SeekerPage>;
}
