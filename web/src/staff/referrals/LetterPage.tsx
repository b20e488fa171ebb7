import { letter as letterWords } from "../../messages/ja.results";
import { referral as words } from "../../messages/ja.staff-referrals";
import { Letter } from "../../results/Letter";
import { closesText } from "../../results/result";
import { Actions, Button } from "../../ui/Button";
import { Page } from "../../ui/Page";
import { LoadedReferral } from "./LoadedReferral";
import { hrefOf, type Referral } from "./referral";

/** The letter of referral, to be printed and handed to the seeker. */
export default function LetterPage() {
  return <LoadedReferral title={letterWords.title}>{(referral) => <Paper referral={referral} />}</LoadedReferral>;
}

function Paper({ referral }: { referral: Referral }) {
  const back = { href: hrefOf(referral), label: words.back };
  const { seeker_name, seeker_name_kana } = referral;
  if (referral.stored_state === "cancelled" || !seeker_name)
    return (
      <Page title={words.letterHidden} back={back}>
        <p>{words.letterHiddenText}</p>
      </Page>
    );
  return (
    <Page title={letterWords.title} back={back}>
      <Letter
        facts={{
          ...referral,
          seeker_name,
          seeker_name_kana: seeker_name_kana ?? "",
          office: referral.referring_office_contact,
          closes: closesText({ ...referral, days_left: null }),
        }}
      />
      <Actions>
        <Button onClick={() => window.print()}>{letterWords.print}</Button>
      </Actions>
    </Page>
  );
}
