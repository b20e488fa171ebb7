// A change request as the employer's pages handle it: its draft is saved like a posting.

import { type Answer, api, ask } from "../../api/client";
import type { components } from "../../api/schema";
import type { Content } from "../../form/catalogue";
import { entered } from "../../form/merge";
import type { Saved } from "../../posting/ContentSection";
import { loadRequests, type RequestView } from "./posting";

const OPEN = ["draft", "returned"];

export type EditableRequest = RequestView & { state: "draft" | "returned" };

export function isEditable(change: RequestView | null): change is EditableRequest {
  return change !== null && OPEN.includes(change.state);
}

export function isWaiting(request: RequestView | null): boolean {
  return request !== null && (request.state === "submitted" || request.state === "in_review");
}

export function isOpen(request: RequestView | null): request is RequestView {
  return isEditable(request) || isWaiting(request);
}

export const savedOf = (change: RequestView): Saved => ({
  content: (change.content ?? {}) as Content,
  version: change.version,
  editable: isEditable(change),
});

export function saveChange(id: string, content: Content, version: number) {
  const params = { path: { posting_id: id } };
  const body = { content: entered(content) as components["schemas"]["PostingContent"], version };
  return ask(api.PUT("/employer/postings/{posting_id}/change-request", { params, body }));
}

export async function loadChange(id: string): Promise<Answer<Saved>> {
  const answer = await loadRequests(id);
  if (!answer.ok) return answer;
  const { change } = answer.data;
  return { ...answer, data: change ? savedOf(change) : { content: {}, version: 0, editable: false } };
}
