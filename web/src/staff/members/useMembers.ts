import { api, ask } from "../../api/client";
import type { components } from "../../api/schema";
import { type Loaded, useApi } from "../../api/useApi";

export type Member = components["schemas"]["OfficeStaffMember"];

export function useMembers(cursor: string | null): Loaded<components["schemas"]["OfficeStaff"]> {
  return useApi(`staff-members/${cursor ?? ""}`, (signal) =>
    ask(api.GET("/staff/members", { params: { query: cursor ? { cursor } : {} }, signal })),
  );
}
