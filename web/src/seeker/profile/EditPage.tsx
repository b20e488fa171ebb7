import { EditPage as Shared } from "../../profile/EditPage";
import { OwnProfile } from "./side";

export default function EditPage() {
  return <OwnProfile>{(side) => <Shared side={side} />}</OwnProfile>;
}
