import { api, ask } from "../../api/client";
import type { components } from "../../api/schema";
import { type Loaded, useApi } from "../../api/useApi";

export type Member = components["schemas"]["Member"];
export type OwnEstablishment = components["schemas"]["OwnEstablishment"];

export function useMembers(): Loaded<components["schemas"]["MemberList"]> {
  return useApi("members", (signal) => ask(api.GET("/employer/members", { signal })));
}

export function useOwnEstablishments(): Loaded<components["schemas"]["OwnEstablishments"]> {
  return useApi("memberships", (signal) => ask(api.GET("/employer/memberships", { signal })));
}
