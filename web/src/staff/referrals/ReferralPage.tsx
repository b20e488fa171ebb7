import { formatDate, formatInstant } from "../../lib/date";
import { applicantStates, result as resultWords } from "../../messages/ja.results";
import { cancelReferral, referrals, referral as words } from "../../messages/ja.staff-referrals";
import { History } from "../../results/History";
import { closesText, contentOf, resultRows } from "../../results/result";
import { Actions, LinkButton } from "../../ui/Button";
import { Notice } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { SummaryList } from "../../ui/SummaryList";
import { LoadedReferral } from "./LoadedReferral";
import { hrefOf, type Referral } from "./referral";

export default function ReferralPage() {
  return <LoadedReferral title={words.tab}>{(referral) => <Detail referral={referral} />}</LoadedReferral>;
}

function Detail({ referral }: { referral: Referral }) {
  const place = hrefOf(referral);
  const { cancellation, result } = referral;
  const phone = referral.establishment_phone ? `　${referral.establishment_phone}` : "";
  return (
    <Page
      title={words.title(referral.referral_number)}
      tabTitle={words.title(referral.referral_number)}
      banner={<Notice />}
      back={{ href: "/referrals", label: referrals.back }}
    >
      <Actions>
        {referral.allowed.includes("result") ? (
          <LinkButton href={`${place}/result`}>{result ? words.correct : words.enter}</LinkButton>
        ) : null}
        {referral.stored_state !== "cancelled" && referral.seeker_name ? (
          <LinkButton look="outline" href={`${place}/letter`}>
            {words.letter}
          </LinkButton>
        ) : null}
        {referral.allowed.includes("cancel") ? (
          <LinkButton look="outline" href={`${place}/cancel`}>
            {words.cancel}
          </LinkButton>
        ) : null}
      </Actions>
      <SummaryList
        title={words.facts}
        rows={[
          { key: "state", label: referrals.state, value: applicantStates[referral.state] },
          {
            key: "seeker",
            label: referrals.seeker,
            value: referral.seeker_name
              ? `${referral.seeker_name}（${referral.seeker_name_kana}）\n${referral.seeker_number}`
              : referrals.anonymous,
          },
          {
            key: "establishment",
            label: referrals.establishment,
            value: `${referral.establishment_name}（${referral.establishment_number}）${phone}`,
          },
          { key: "posting", label: referrals.posting, value: `${referral.occupation}\n${referral.posting_number}` },
          { key: "referred", label: referrals.referred, value: formatInstant(referral.referred_at) },
          { key: "due", label: referrals.due, value: formatDate(referral.due_on) },
          { key: "closes", label: words.closes, value: closesText({ ...referral, days_left: null }) },
          { key: "from", label: words.referringOffice, value: referral.referring_office_contact.name },
          { key: "to", label: words.postingOffice, value: referral.posting_office_contact.name },
          { key: "interview", label: words.interview, value: referral.interview },
          { key: "remark", label: words.remark, value: referral.remark },
          { key: "clerk", label: words.clerk, value: referral.clerk },
        ]}
      />
      {result ? (
        <SummaryList
          title={words.result}
          rows={[
            ...resultRows(contentOf(result)),
            { key: "at", label: resultWords.registered, value: formatInstant(result.registered_at) },
          ]}
        />
      ) : null}
      {cancellation ? (
        <SummaryList
          title={words.cancellation}
          rows={[
            { key: "reason", label: words.reason, value: cancelReferral.reasons[cancellation.reason] },
            { key: "text", label: words.text, value: cancellation.text },
            { key: "at", label: words.at, value: formatInstant(cancellation.cancelled_at) },
          ]}
        />
      ) : null}
      <History lines={referral.history} />
    </Page>
  );
}
