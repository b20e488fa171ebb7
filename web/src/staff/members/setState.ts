import { type Answer, api, ask } from "../../api/client";

/** Lets a member sign in or not; the same again changes nothing. */
export async function setState(id: string, state: "active" | "disabled"): Promise<Answer<null>> {
  const params = { path: { staff_id: id } };
  const answer = await ask(api.PUT("/staff/members/{staff_id}/state", { params, body: { state } }));
  return answer.ok ? { ...answer, data: null } : answer;
}
