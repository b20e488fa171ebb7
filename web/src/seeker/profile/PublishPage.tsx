import { PublishPage as Shared } from "../../profile/PublishPage";
import { OwnProfile } from "./side";

export default function PublishPage() {
  return <OwnProfile>{(side) => <Shared side={side} />}</OwnProfile>;
}
