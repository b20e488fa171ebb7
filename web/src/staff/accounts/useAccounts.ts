import { api, ask } from "../../api/client";
import type { components } from "../../api/schema";
import { type Loaded, useApi } from "../../api/useApi";
import { ownField } from "../../form/catalogue";
import { ending } from "../../messages/ja.staff-accounts";

export type EndAccount = components["schemas"]["EndAccount"];

export const reasonField = ownField({
  key: "reason",
  label: ending.reason,
  kind: "choice",
  options: Object.entries(ending.reasons).map(([value, label]) => ({ value, label })),
});

export function useAccounts(number: string): Loaded<components["schemas"]["EstablishmentAccounts"]> {
  const params = { path: { establishment_number: number } };
  return useApi(`accounts/${number}`, (signal) =>
    ask(api.GET("/staff/establishments/{establishment_number}/accounts", { params, signal })),
  );
}
