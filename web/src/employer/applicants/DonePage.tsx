import { formatDate } from "../../lib/date";
import { applicant as applicantWords, done as words } from "../../messages/ja.applicants";
import { contentOf, resultRows } from "../../results/result";
import { Tell } from "../../results/Tell";
import { Actions, Button, LinkButton } from "../../ui/Button";
import { Page } from "../../ui/Page";
import { SummaryList } from "../../ui/SummaryList";
import { LoadedApplicant } from "./LoadedApplicant";

/** After registering: what was said, and what comes next (ui rule 18). */
export default function DonePage() {
  return (
    <LoadedApplicant title={words.title}>
      {(applicant) => (
        <Page title={words.title} back={{ href: "/applicants", label: applicantWords.back }}>
          <SummaryList title={applicantWords.result} rows={resultRows(contentOf(applicant.result))} />
          <h2 className="mt-8 mb-4">{words.nextTitle}</h2>
          <Tell />
          <ul className="list-disc pl-6">
            <li>{words.told}</li>
            <li>{words.correction(formatDate(applicant.closes_on))}</li>
            {applicant.state === "hired" ? <li>{words.stop}</li> : null}
          </ul>
          <Actions>
            <LinkButton href="/applicants">{words.list}</LinkButton>
            <LinkButton look="outline" href={`/applicants/${applicant.referral_id}`}>
              {words.show}
            </LinkButton>
            <Button look="outline" onClick={() => window.print()}>
              {words.print}
            </Button>
          </Actions>
        </Page>
      )}
    </LoadedApplicant>
  );
}
