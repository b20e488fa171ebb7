import { EditPage as Shared } from "../../profile/EditPage";
import { ProfileOfSeeker } from "./side";

export default function EditPage() {
  return <ProfileOfSeeker>{(side) => <Shared side={side} />}</ProfileOfSeeker>;
}
