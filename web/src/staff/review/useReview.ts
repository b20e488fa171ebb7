import { api, ask } from "../../api/client";
import type { components } from "../../api/schema";
import { type Loaded, useApi } from "../../api/useApi";
import type { Content } from "../../form/catalogue";

export type ReviewDetail = components["schemas"]["ReviewDetail"];
export type Finding = components["schemas"]["CheckFinding"];

export function useReview(id: string): Loaded<ReviewDetail> {
  return useApi(`review/${id}`, (signal) =>
    ask(api.GET("/staff/reviews/{review_id}", { params: { path: { review_id: id } }, signal })),
  );
}

export type Kind = ReviewDetail["review"]["kind"];

/** The content to be decided on, in the form of its catalogue; empty for what has none (stop, extension). */
export function proposedOf({ review, establishment, posting, request, proposed }: ReviewDetail): Content {
  const asItIs = review.kind === "establishment" ? establishment : {}; // an earlier request, of which nothing is kept
  return (proposed ?? request?.content ?? posting?.content ?? asItIs) as unknown as Content;
}

/** What stands now, where something is to take its place. */
export function presentOf({ review, posting, establishment }: ReviewDetail): Content | null {
  if (review.kind === "establishment") return establishment as unknown as Content;
  return review.kind === "change" ? ((posting?.content ?? {}) as Content) : null;
}

export function modelOf(kind: Kind): "posting" | "establishment" {
  return kind === "establishment" || kind === "image" ? "establishment" : "posting";
}

/** Whether single fields can be commented on and corrected. */
export function hasContent(kind: Kind): boolean {
  return kind === "posting" || kind === "change" || kind === "establishment";
}

/** What an acceptance would be refused for: it breaks a rule. */
export function unlawfulIn({ findings }: ReviewDetail): Finding[] {
  return findings.filter(({ severity }) => severity === "error");
}

const returns: Record<Kind, string> = {
  posting: "return_posting",
  change: "return_change",
  stop: "return_stop",
  extension: "return_extension",
  establishment: "return_establishment_change",
  image: "reject_image",
};

/** What staff wrote when this was last sent back, by field. */
export function earlierComments(detail: ReviewDetail): { field: string; text: string }[] {
  const returned = detail.history
    .filter((line) => line.event === returns[detail.review.kind])
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at))[0];
  return (returned?.comments ?? []).map((one) => ({ field: String(one.field ?? ""), text: String(one.text ?? "") }));
}
