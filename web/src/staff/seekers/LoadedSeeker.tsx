import type { ReactNode } from "react";
import { useParams } from "wouter";
import type { StaffSession } from "../../api/session";
import { seekers, seeker as words } from "../../messages/ja.staff-seekers";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { Page } from "../../ui/Page";
import { StaffPage } from "../frame/StaffPage";
import { type Seeker, useSeeker } from "./seeker";

export interface LoadedSeekerProps {
  title: string;
  children: (seeker: Seeker, session: StaffSession) => ReactNode;
}

/** The seeker of the address, of one's own office only. */
export function LoadedSeeker(props: LoadedSeekerProps) {
  return <StaffPage>{(session) => <Load {...props} session={session} />}</StaffPage>;
}

function Load({ title, children, session }: LoadedSeekerProps & { session: StaffSession }) {
  const { number = "" } = useParams();
  const { data, failure, refresh } = useSeeker(number);
  if (data) return children(data, session);
  const missing = failure?.kind === "problem" && failure.status === 404;
  return (
    <Page title={missing ? words.gone : title} back={{ href: "/seekers", label: seekers.back }}>
      {missing ? <p>{words.goneText}</p> : failure ? <FailureNotice failure={failure} retry={refresh} /> : <Loading />}
    </Page>
  );
}
