import { useMemo } from "react";
import { useLocation } from "wouter";
import { api, ask } from "../../api/client";
import type { components } from "../../api/schema";
import { ownField } from "../../form/catalogue";
import { referral as referralWords, enterResult as words } from "../../messages/ja.staff-referrals";
import { ResultFlow } from "../../results/ResultFlow";
import { contentOf, oneResult, toSelection } from "../../results/result";
import { told } from "../../ui/Notice";
import { originFields } from "../postings/posting";
import { LoadedReferral } from "./LoadedReferral";
import { hrefOf, pathOf, type Referral } from "./referral";

const fields = [
  ownField({
    key: "channel",
    label: words.channel,
    kind: "choice",
    options: originFields[0]?.options ?? null,
  }),
  ...oneResult,
];

/** A result that reached the office by phone or paper, after the cut-off too (§1.4). */
export default function ResultPage() {
  return (
    <LoadedReferral title={words.title}>
      {(referral, refresh) => <Enter referral={referral} refresh={refresh} />}
    </LoadedReferral>
  );
}

function Enter({ referral, refresh }: { referral: Referral; refresh: () => void }) {
  const [, navigate] = useLocation();
  const href = hrefOf(referral);
  const groups = useMemo(
    () => [
      {
        key: referral.referral_id,
        fields,
        content: { channel: "phone", ...contentOf(referral.result) },
        registered: referral.result,
        version: referral.version,
      },
    ],
    [referral],
  );
  return (
    <ResultFlow
      title={words.title}
      tabTitle={words.title}
      here={`${href}/result`}
      back={{ href, label: referralWords.back }}
      name={`staff/${referral.referral_id}`}
      groups={groups}
      head={
        <div className="mb-6">
          <p className="font-bold wrap-anywhere">
            {referral.seeker_name} → {referral.establishment_name}　{referral.occupation}
          </p>
          <p className="mt-2">{words.lead}</p>
        </div>
      }
      send={(content) =>
        ask(
          api.POST("/staff/establishments/{establishment_number}/referrals/{referral_id}/result", {
            params: pathOf(referral.establishment_number, referral.referral_id),
            body: {
              ...toSelection(content),
              channel: content.channel as components["schemas"]["Channel"],
              version: referral.version,
            },
          }),
        )
      }
      onDone={() => navigate(href, { state: told(words.done), replace: true })}
      refresh={refresh}
    />
  );
}
