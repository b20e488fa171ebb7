// A posting as the employer's pages handle it.

import { api, ask } from "../../api/client";
import type { components } from "../../api/schema";
import { type Loaded, useApi } from "../../api/useApi";
import type { Content, FieldSpec, Model } from "../../form/catalogue";
import { entered } from "../../form/merge";
import { readStored, writeStored } from "../../lib/stored";
import { home as homeWords } from "../../messages/ja.home";
import { type Finding, fieldKeyOf, realFindings } from "../../posting/findings";
import type { Workplaces } from "../../posting/WorkplacePicker";
import type { InputError } from "../../ui/ErrorSummary";

type Schemas = components["schemas"];
export type Posting = Schemas["PostingView"];
export type PostingSummary = Schemas["PostingSummary"];
export type Home = Schemas["Home"];
export type ListName = Schemas["HomeList"];
export type Requests = Schemas["PostingRequests"];
export type RequestView = Schemas["RequestView"];
export type RequestKind = Schemas["RequestKind"];

export function titleOf(occupation: unknown): string {
  return typeof occupation === "string" && occupation !== "" ? occupation : homeWords.noOccupation;
}

export function contentOf(posting: Posting): Content {
  return posting.content as Content;
}

export function usePosting(id: string): Loaded<Posting> {
  return useApi(`posting/${id}`, (signal) => loadPosting(id, signal));
}

/** The places of work that may be copied into a posting: those of the establishment that is shown. */
export const ownWorkplaces: Workplaces = {
  of: "own",
  load: (signal) => ask(api.GET("/employer/establishment", { signal })),
};

export function loadPosting(id: string, signal?: AbortSignal) {
  const params = { path: { posting_id: id } };
  return ask(api.GET("/employer/postings/{posting_id}", { params, ...(signal ? { signal } : {}) }));
}

/** The whole content; what is not entered is left out. */
export function savePosting(id: string, content: Content, version: number) {
  const params = { path: { posting_id: id } };
  const body = { content: entered(content) as Schemas["PostingContent"], version };
  return ask(api.PUT("/employer/postings/{posting_id}", { params, body }));
}

export function useRequests(id: string): Loaded<Requests> {
  return useApi(`requests/${id}`, (signal) => loadRequests(id, signal));
}

export function loadRequests(id: string, signal?: AbortSignal) {
  const params = { path: { posting_id: id } };
  return ask(api.GET("/employer/postings/{posting_id}/requests", { params, ...(signal ? { signal } : {}) }));
}

/** What the checks find: in the given content, else in what is saved. */
export async function checkPosting(id: string, content?: Content): Promise<Finding[] | null> {
  const params = { path: { posting_id: id } };
  const body = content ? { content: entered(content) as Schemas["PostingContent"] } : {};
  const answer = await ask(api.POST("/employer/postings/{posting_id}/check", { params, body }));
  return answer.ok ? realFindings(answer.data.findings) : null;
}

export function sectionOf(model: Model, path: string): string | undefined {
  return model.fields.find((field) => field.key === fieldKeyOf(path))?.section;
}

/** What the server found when it was last submitted; a section's findings go when that section is saved. */
export function keepFindings(id: string, errors: readonly InputError[]): void {
  writeStored(`findings:${id}`, errors.length > 0 ? errors : null);
}

export function findingsOf(posting: Posting): readonly InputError[] {
  return readStored<InputError[]>(`findings:${posting.posting_id}`) ?? [];
}

export function dropFindings(id: string, fields: readonly FieldSpec[]): void {
  const keys = new Set(fields.map(({ key }) => key));
  const kept = readStored<InputError[]>(`findings:${id}`) ?? [];
  keepFindings(
    id,
    kept.filter(({ field }) => !keys.has(field)),
  );
}

/** Which sections with staff's words have been saved since the posting came back, in this tab. */
export function correctedSections(posting: Posting): readonly string[] {
  return readStored<string[]>(correctedKey(posting)) ?? [];
}

export function noteCorrected(posting: Posting, section: string): void {
  writeStored(correctedKey(posting), [...new Set([...correctedSections(posting), section])]);
}

const correctedKey = (posting: Posting) => `corrected:${posting.posting_id}:${posting.submitted_at ?? ""}`;
