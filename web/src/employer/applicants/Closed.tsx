import { applicant as words } from "../../messages/ja.applicants";
import type { Applicant } from "./applicant";

/** After the cut-off (R21, S:119): the leaflet's words, and whom to call. */
export function Closed({ applicant }: { applicant: Applicant }) {
  const office = applicant.posting_office;
  return (
    <section aria-labelledby="closed-title" className="mt-6 rounded-12 border-2 border-warning-orange-2 p-4 sm:p-6">
      <h2 id="closed-title" className="text-lg">
        {words.contactTitle}
      </h2>
      <p className="mt-2">{applicant.closed_reason}</p>
      <p className="mt-4 font-bold">
        {office.name} {office.department}
      </p>
      <p>
        {words.phone}：
        <a className="link inline-flex min-h-11 items-center" href={`tel:${office.phone.replaceAll("-", "")}`}>
          {office.phone}
        </a>
      </p>
      <p>
        {words.email}：
        <a className="link inline-flex min-h-11 items-center" href={`mailto:${office.email}`}>
          {office.email}
        </a>
      </p>
    </section>
  );
}
