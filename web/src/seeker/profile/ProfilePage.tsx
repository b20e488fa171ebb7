import { ProfilePage as Shared } from "../../profile/ProfilePage";
import { OwnProfile } from "./side";

export default function ProfilePage() {
  return <OwnProfile>{(side) => <Shared side={side} />}</OwnProfile>;
}
