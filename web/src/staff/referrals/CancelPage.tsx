import { useLocation } from "wouter";
import { api, ask } from "../../api/client";
import type { components } from "../../api/schema";
import { ownField } from "../../form/catalogue";
import { CatalogueFormBody } from "../../form/render";
import { useCatalogueForm } from "../../form/useCatalogueForm";
import { referral as referralWords, cancelReferral as words } from "../../messages/ja.staff-referrals";
import { LinkButton } from "../../ui/Button";
import { told } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { LoadedReferral } from "./LoadedReferral";
import { hrefOf, pathOf, type Referral } from "./referral";

const fields = [
  ownField({
    key: "reason",
    label: words.reason,
    kind: "choice",
    options: Object.entries(words.reasons).map(([value, label]) => ({ value, label })),
  }),
  ownField({ key: "text", label: words.text, kind: "textarea", max_length: 300, required: false }),
];
const nothing = {};

/** Cancelling is asked on a page of its own, with its reason (ui rule 19). */
export default function CancelPage() {
  return <LoadedReferral title={words.title}>{(referral) => <Cancel referral={referral} />}</LoadedReferral>;
}

function Cancel({ referral }: { referral: Referral }) {
  const [, navigate] = useLocation();
  const href = hrefOf(referral);
  const of = useCatalogueForm({
    fields,
    content: nothing,
    keepAs: `cancel-referral/${referral.referral_id}`,
    send: (typed) =>
      ask(
        api.POST("/staff/establishments/{establishment_number}/referrals/{referral_id}/cancel", {
          params: pathOf(referral.establishment_number, referral.referral_id),
          body: { ...typed, version: referral.version } as components["schemas"]["CancelReferral"],
        }),
      ),
    onDone: () => navigate(href, { state: told(words.done), replace: true }),
  });
  return (
    <Page title={words.title} back={{ href, label: referralWords.back }}>
      <p className="mb-4 font-bold wrap-anywhere">
        {referral.seeker_name} → {referral.establishment_name}　{referral.occupation}
      </p>
      <ul className="mb-8 list-disc pl-6">
        {words.effects.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <CatalogueFormBody
        of={of}
        submit={words.confirm}
        actions={
          <LinkButton look="outline" href={href}>
            {referralWords.back}
          </LinkButton>
        }
      />
    </Page>
  );
}
