import { ReportForm } from "../../threads/ReportForm";
import { SeekerPage } from "../frame/SeekerPage";
import { side } from "./side";

/** Asking the office to look at a thread. */
export default function ReportPage() {
  return <SeekerPage>{() => <ReportForm side={side} />}</SeekerPage>;
}
