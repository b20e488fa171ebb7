import { PublishPage as Shared } from "../../profile/PublishPage";
import { ProfileOfSeeker } from "./side";

export default function PublishPage() {
  return <ProfileOfSeeker>{(side) => <Shared side={side} />}</ProfileOfSeeker>;
}
