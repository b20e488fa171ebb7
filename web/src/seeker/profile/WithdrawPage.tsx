import { WithdrawPage as Shared } from "../../profile/WithdrawPage";
import { OwnProfile } from "./side";

export default function WithdrawPage() {
  return <OwnProfile>{(side) => <Shared side={side} />}</OwnProfile>;
}
