import type { ReactNode } from "react";
import { useParams } from "wouter";
import { applicant as words } from "../../messages/ja.applicants";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { Page } from "../../ui/Page";
import { EmployerPage } from "../frame/EmployerPage";
import { type Applicant, useApplicant } from "./applicant";

export interface LoadedApplicantProps {
  /** h1 until the applicant is there. */
  title: string;
  children: (applicant: Applicant, refresh: () => void) => ReactNode;
}

/** The applicant of the address; what is not there is said in words. */
export function LoadedApplicant(props: LoadedApplicantProps) {
  const { id = "" } = useParams();
  return <EmployerPage>{() => <Load key={id} id={id} {...props} />}</EmployerPage>;
}

function Load({ id, title, children }: LoadedApplicantProps & { id: string }) {
  const { data, failure, refresh } = useApplicant(id);
  if (data) return children(data, refresh);
  const missing = failure?.kind === "problem" && failure.status === 404;
  return (
    <Page title={missing ? words.gone : title} back={{ href: "/applicants", label: words.back }}>
      {missing ? <p>{words.goneText}</p> : failure ? <FailureNotice failure={failure} retry={refresh} /> : <Loading />}
    </Page>
  );
}
