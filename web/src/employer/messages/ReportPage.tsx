import { ReportForm } from "../../threads/ReportForm";
import { EmployerPage } from "../frame/EmployerPage";
import { side } from "./side";

/** Asking the office to look at a thread. */
export default function ReportPage() {
  return <EmployerPage>{() => <ReportForm side={side} />}</EmployerPage>;
}
