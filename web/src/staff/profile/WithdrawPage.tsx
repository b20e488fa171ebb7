import { WithdrawPage as Shared } from "../../profile/WithdrawPage";
import { ProfileOfSeeker } from "./side";

export default function WithdrawPage() {
  return <ProfileOfSeeker>{(side) => <Shared side={side} />}</ProfileOfSeeker>;
}
