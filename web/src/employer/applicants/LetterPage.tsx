import { useParams } from "wouter";
import { api, ask } from "../../api/client";
import { useApi } from "../../api/useApi";
import { letterPage as words } from "../../messages/ja.applicants";
import { letter as letterWords } from "../../messages/ja.results";
import { Letter } from "../../results/Letter";
import { closesText } from "../../results/result";
import { Actions, Button, LinkButton } from "../../ui/Button";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { Page } from "../../ui/Page";
import { EmployerPage } from "../frame/EmployerPage";

/** The letter of referral (紹介状), until the cut-off (R19, A12). */
export default function LetterPage() {
  return <EmployerPage>{() => <Load />}</EmployerPage>;
}

function Load() {
  const { id = "" } = useParams();
  const { data, failure, refresh } = useApi(`letter/${id}`, (signal) =>
    ask(api.GET("/employer/applicants/{referral_id}/letter", { params: { path: { referral_id: id } }, signal })),
  );
  const refused = failure?.kind === "problem" && failure.status < 500 ? failure : null;
  return (
    <Page title={refused ? words.hidden : words.title} back={{ href: "/applicants", label: words.back }}>
      {refused ? (
        <p>{refused.detail}</p>
      ) : data ? (
        <>
          <Letter
            facts={{ ...data, office: data.referring_office, closes: closesText({ ...data, days_left: null }) }}
          />
          <Actions>
            <Button onClick={() => window.print()}>{letterWords.print}</Button>
            <LinkButton look="outline" href={`/applicants/${id}/result`}>
              {words.register}
            </LinkButton>
          </Actions>
        </>
      ) : failure ? (
        <FailureNotice failure={failure} retry={refresh} />
      ) : (
        <Loading />
      )}
    </Page>
  );
}
