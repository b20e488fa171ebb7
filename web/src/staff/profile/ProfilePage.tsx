import { ProfilePage as Shared } from "../../profile/ProfilePage";
import { ProfileOfSeeker } from "./side";

export default function ProfilePage() {
  return <ProfileOfSeeker>{(side) => <Shared side={side} />}</ProfileOfSeeker>;
}
