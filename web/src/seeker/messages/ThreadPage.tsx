import { ThreadView } from "../../threads/ThreadView";
import { SeekerPage } from "../frame/SeekerPage";
import { side } from "./side";

/** One thread, and the form to write in it. */
export default function ThreadPage() {
  return <SeekerPage>{() => <ThreadView side={side} />}</SeekerPage>;
}
