import { formatInstant } from "../../lib/date";
import { applicants, applicant as words } from "../../messages/ja.applicants";
import { applicantStates, result as resultWords } from "../../messages/ja.results";
import { History } from "../../results/History";
import { closesText, contentOf, dueText, resultRows } from "../../results/result";
import { Actions, LinkButton } from "../../ui/Button";
import { Notice } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { SummaryList } from "../../ui/SummaryList";
import type { Applicant } from "./applicant";
import { Closed } from "./Closed";
import { LoadedApplicant } from "./LoadedApplicant";

/** One applicant with the registered result and its corrections (A13); after the cut-off only the state (A12). */
export default function ApplicantPage() {
  return <LoadedApplicant title={words.tab}>{(applicant) => <Shown applicant={applicant} />}</LoadedApplicant>;
}

function Shown({ applicant }: { applicant: Applicant }) {
  const place = `/applicants/${applicant.referral_id}`;
  const cancelled = applicant.state === "cancelled";
  const due = dueText(applicant);
  const rows = [
    { key: "state", label: words.state, value: applicantStates[applicant.state] + (due ? `\n${due}` : "") },
    { key: "occupation", label: words.occupation, value: applicant.occupation },
    { key: "posting", label: applicants.posting, value: applicant.posting_number },
    { key: "number", label: applicants.number, value: applicant.referral_number },
    { key: "referred", label: applicants.referred, value: formatInstant(applicant.referred_at) },
    ...(applicant.can_register ? [{ key: "until", label: words.until, value: closesText(applicant) }] : []),
  ];
  return (
    <Page
      title={applicant.name ? words.title(applicant.name) : words.tab}
      tabTitle={words.tab}
      banner={<Notice />}
      back={{ href: "/applicants", label: words.back }}
    >
      {applicant.name_kana ? <p className="-mt-4 mb-4 wrap-anywhere">{applicant.name_kana}</p> : null}
      {cancelled ? <p>{words.cancelled}</p> : null}
      {applicant.closed_reason && !cancelled ? <Closed applicant={applicant} /> : null}
      <SummaryList title={words.facts} rows={rows} />
      {applicant.result ? (
        <SummaryList
          title={words.result}
          rows={[
            ...resultRows(contentOf(applicant.result)),
            { key: "at", label: resultWords.registered, value: formatInstant(applicant.result.registered_at) },
          ]}
        />
      ) : null}
      {applicant.can_register ? (
        <Actions>
          <LinkButton href={`${place}/result`}>
            {applicant.result ? applicants.correct : applicants.register}
          </LinkButton>
          <LinkButton look="outline" href={`${place}/letter`}>
            {applicants.letter}
          </LinkButton>
          <LinkButton look="text" href={`/messages/${applicant.referral_id}`}>
            {applicants.message}
          </LinkButton>
        </Actions>
      ) : null}
      <History lines={applicant.history} />
    </Page>
  );
}
