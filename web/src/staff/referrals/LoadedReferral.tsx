import type { ReactNode } from "react";
import { useParams } from "wouter";
import { referrals, referral as words } from "../../messages/ja.staff-referrals";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { Page } from "../../ui/Page";
import { StaffPage } from "../frame/StaffPage";
import { type Referral, useReferral } from "./referral";

export interface LoadedReferralProps {
  title: string;
  children: (referral: Referral, refresh: () => void) => ReactNode;
}

/** The referral of the address: both offices see it (§1.6). */
export function LoadedReferral(props: LoadedReferralProps) {
  return <StaffPage>{() => <Load {...props} />}</StaffPage>;
}

function Load({ title, children }: LoadedReferralProps) {
  const { number = "", id = "" } = useParams();
  const { data, failure, refresh } = useReferral(number, id);
  if (data) return children(data, refresh);
  const missing = failure?.kind === "problem" && failure.status === 404;
  return (
    <Page title={missing ? words.gone : title} back={{ href: "/referrals", label: referrals.back }}>
      {missing ? <p>{words.goneText}</p> : failure ? <FailureNotice failure={failure} retry={refresh} /> : <Loading />}
    </Page>
  );
}
