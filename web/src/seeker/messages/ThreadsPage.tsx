import { Undeliverable } from "../../account/settings/Undeliverable";
import { Threads } from "../../threads/Threads";
import { SeekerPage } from "../frame/SeekerPage";
import { side } from "./side";

/** All threads with their unread counts; being the seeker's home, it says first where mails do not reach him. */
export default function ThreadsPage() {
  return <SeekerPage>{() => <Threads side={side} lead={<Undeliverable />} />}</SeekerPage>;
}
