// A referral as staff handle it: addressed by the establishment and its own id.

import { api, ask } from "../../api/client";
import type { components } from "../../api/schema";
import { type Loaded, useApi } from "../../api/useApi";

type Schemas = components["schemas"];
export type Referral = Schemas["ReferralView"];
export type ReferralLine = Schemas["ReferralLine"];

export const pathOf = (number: string, id: string) => ({ path: { establishment_number: number, referral_id: id } });

export function hrefOf({ establishment_number, referral_id }: ReferralLine | Referral): string {
  return `/referrals/${establishment_number}/${referral_id}`;
}

export function useReferral(number: string, id: string): Loaded<Referral> {
  return useApi(`referral/${number}/${id}`, (signal) =>
    ask(
      api.GET("/staff/establishments/{establishment_number}/referrals/{referral_id}", {
        params: pathOf(number, id),
        signal,
      }),
    ),
  );
}
