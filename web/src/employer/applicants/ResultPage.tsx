import { useMemo } from "react";
import { useLocation } from "wouter";
import { api, ask } from "../../api/client";
import { formatInstant } from "../../lib/date";
import { applicants, applicant as applicantWords, resultPage as words } from "../../messages/ja.applicants";
import { result as resultWords } from "../../messages/ja.results";
import { ResultFlow } from "../../results/ResultFlow";
import { closesText, contentOf, dueText, oneResult, resultRows, toSelection } from "../../results/result";
import { Page } from "../../ui/Page";
import { SummaryList } from "../../ui/SummaryList";
import type { Applicant } from "./applicant";
import { Closed } from "./Closed";
import { LoadedApplicant } from "./LoadedApplicant";

/** Where the reminder's mail leads (R22): the result of one applicant, registered or corrected until the cut-off. */
export default function ResultPage() {
  return (
    <LoadedApplicant title={words.tab}>
      {(applicant, refresh) =>
        applicant.can_register ? <Enter applicant={applicant} refresh={refresh} /> : <Refused applicant={applicant} />
      }
    </LoadedApplicant>
  );
}

function Enter({ applicant, refresh }: { applicant: Applicant; refresh: () => void }) {
  const [, navigate] = useLocation();
  const id = applicant.referral_id;
  const name = applicant.name ?? "";
  const groups = useMemo(
    () => [
      {
        key: applicant.referral_id,
        fields: oneResult,
        content: contentOf(applicant.result),
        registered: applicant.result,
        version: applicant.version,
      },
    ],
    [applicant],
  );
  return (
    <ResultFlow
      title={(applicant.result ? words.correctTitle : words.title)(name)}
      tabTitle={applicant.result ? words.correctTab : words.tab}
      here={`/applicants/${id}/result`}
      back={{ href: "/applicants", label: applicantWords.back }}
      name={id}
      groups={groups}
      head={<Head applicant={applicant} />}
      send={(content) =>
        ask(
          api.POST("/employer/applicants/{referral_id}/result", {
            params: { path: { referral_id: id } },
            body: { ...toSelection(content), version: applicant.version },
          }),
        )
      }
      onDone={() => navigate(`/applicants/${id}/done`, { replace: true })}
      refresh={refresh}
    />
  );
}

function Head({ applicant }: { applicant: Applicant }) {
  const due = dueText(applicant);
  return (
    <div className="mb-6">
      <p className="wrap-anywhere">{applicant.occupation}</p>
      <p className="text-sm">
        {applicants.number} {applicant.referral_number}　{applicants.referred}：{formatInstant(applicant.referred_at)}
      </p>
      {due ? <p className={applicant.state === "overdue" ? "font-bold text-error-2" : ""}>{due}</p> : null}
      <p>{closesText(applicant)}</p>
      {applicant.result ? (
        <SummaryList title={resultWords.current} rows={resultRows(contentOf(applicant.result))} />
      ) : null}
    </div>
  );
}

function Refused({ applicant }: { applicant: Applicant }) {
  const cancelled = applicant.state === "cancelled";
  return (
    <Page
      title={cancelled ? words.cancelledTitle : words.closedTitle}
      back={{ href: "/applicants", label: applicantWords.back }}
    >
      {cancelled ? <p>{applicantWords.cancelled}</p> : <Closed applicant={applicant} />}
    </Page>
  );
}
