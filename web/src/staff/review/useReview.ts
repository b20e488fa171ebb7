import { api, ask } from "../../api/client";
import type { components } from "../../api/schema";
import { type Loaded, useApi } from "../../api/useApi";

export type ReviewDetail = components["schemas"]["ReviewDetail"];
export type Finding = components["schemas"]["CheckFinding"];

export function useReview(id: string): Loaded<ReviewDetail> {
  return useApi(`review/${id}`, (signal) =>
    ask(api.GET("/staff/reviews/{review_id}", { params: { path: { review_id: id } }, signal })),
  );
}

/** What staff wrote when this posting was last sent back, by field. */
export function earlierComments(detail: ReviewDetail): { field: string; text: string }[] {
  const returned = detail.history
    .filter((line) => line.event === "return_posting")
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at))[0];
  return (returned?.comments ?? []).map((one) => ({ field: String(one.field ?? ""), text: String(one.text ?? "") }));
}
