import { api, ask } from "../../api/client";
import type { components } from "../../api/schema";
import { type Loaded, useApi } from "../../api/useApi";
import type { Workplaces } from "../../posting/WorkplacePicker";

export type Establishment = components["schemas"]["Establishment"];
export type AccountCode = components["schemas"]["AccountCodeSummary"];

function loadEstablishment(number: string, signal: AbortSignal) {
  return ask(
    api.GET("/staff/establishments/{establishment_number}", {
      params: { path: { establishment_number: number } },
      signal,
    }),
  );
}

export function useEstablishment(number: string): Loaded<Establishment> {
  return useApi(`establishment/${number}`, (signal) => loadEstablishment(number, signal));
}

/** The places of work that may be copied into a posting of the establishment. */
export const workplacesOf = (number: string): Workplaces => ({
  of: number,
  load: (signal) => loadEstablishment(number, signal),
});

export function useCodes(number: string): Loaded<components["schemas"]["AccountCodeList"]> {
  return useApi(`codes of ${number}`, (signal) =>
    ask(
      api.GET("/staff/establishments/{establishment_number}/account-codes", {
        params: { path: { establishment_number: number } },
        signal,
      }),
    ),
  );
}

/** 「架空加賀精機（株）（9901-000001-1）」; the number alone until the name is there. */
export function useEstablishmentName(number: string): string {
  const { data } = useEstablishment(number);
  return data ? `${data.name}（${number}）` : number;
}
