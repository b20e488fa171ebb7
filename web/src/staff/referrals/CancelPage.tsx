import { useState } from "react";
import { useLocation } from "wouter";
import { api, ask, type Failure } from "../../api/client";
import type { components } from "../../api/schema";
import { ownField } from "../../form/catalogue";
import { CatalogueFormBody } from "../../form/render";
import { useCatalogueForm } from "../../form/useCatalogueForm";
import { formatInstant } from "../../lib/date";
import { applicantStates } from "../../messages/ja.results";
import { referrals, referral as referralWords, cancelReferral as words } from "../../messages/ja.staff-referrals";
import { contentOf, resultRows } from "../../results/result";
import { LinkButton } from "../../ui/Button";
import { told } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { SummaryList } from "../../ui/SummaryList";
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
  return (
    <LoadedReferral title={words.title}>
      {(referral, refresh) => <Cancel referral={referral} refresh={refresh} />}
    </LoadedReferral>
  );
}

function Cancel({ referral, refresh }: { referral: Referral; refresh: () => void }) {
  const [, navigate] = useLocation();
  const href = hrefOf(referral);
  const [opened] = useState(referral.version);
  const changed = referral.version !== opened;
  const of = useCatalogueForm({
    fields,
    content: nothing,
    keepAs: `cancel-referral/${referral.referral_id}`,
    send: async (typed) => {
      const answer = await ask(
        api.POST("/staff/establishments/{establishment_number}/referrals/{referral_id}/cancel", {
          params: pathOf(referral.establishment_number, referral.referral_id),
          body: { ...typed, version: referral.version } as components["schemas"]["CancelReferral"],
        }),
      );
      // Somebody was faster: what is true now is shown, and whoever sends again has seen it.
      if (!answer.ok && answer.failure.kind === "problem" && answer.failure.status === 409) refresh();
      return answer;
    },
    onDone: () => navigate(href, { state: told(words.done), replace: true }),
  });
  const back = { href, label: referralWords.back };
  if (!referral.allowed.includes("cancel"))
    return (
      <Page title={words.impossible} view="impossible" back={back}>
        <p className="mb-6">{words.impossibleText}</p>
        <Now referral={referral} />
      </Page>
    );
  return (
    <Page title={words.title} back={back}>
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
        submit={changed ? words.confirmChanged : words.confirm}
        notice={changed && !isOther(of.failure) ? <Changed referral={referral} /> : null}
        actions={
          <LinkButton look="outline" href={href}>
            {referralWords.back}
          </LinkButton>
        }
      />
    </Page>
  );
}

/** A failure that the newer state does not explain. */
function isOther(failure: Failure | null): boolean {
  return failure !== null && !(failure.kind === "problem" && failure.status === 409);
}

function Changed({ referral }: { referral: Referral }) {
  return (
    <section role="alert" className="my-6 rounded-12 border-2 border-warning-orange-2 p-4 sm:p-6">
      <h2 className="text-lg">{words.changed}</h2>
      <p className="mt-2 mb-4">{words.changedText}</p>
      <Now referral={referral} />
    </section>
  );
}

/** What is true of the referral now. */
function Now({ referral }: { referral: Referral }) {
  const { result, cancellation, history } = referral;
  const last = history.at(-1);
  return (
    <SummaryList
      rows={[
        { key: "state", label: referrals.state, value: applicantStates[referral.state] },
        ...(result ? resultRows(contentOf(result)) : []),
        ...(cancellation ? [{ key: "reason", label: words.reason, value: words.reasons[cancellation.reason] }] : []),
        { key: "last", label: words.lastChange, value: last ? formatInstant(last.at) : null },
      ]}
    />
  );
}
