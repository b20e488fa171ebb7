// Reuse of an earlier posting (R15): however often it is sent, one draft comes of it.

import { api, ask } from "../../api/client";
import { loadCatalogue } from "../../form/catalogue";
import { readStored, writeStored } from "../../lib/stored";
import { copy as words } from "../../messages/ja.requests";
import { told } from "../../ui/Notice";

/** Fields that are asked anew each time without a word: the declaration, the note to the office. */
const SILENT = new Set(["declaration", "note_to_office"]);

export async function copyPosting(id: string) {
  const chosen = `copy-of/${id}`;
  const newId = readStored<string>(chosen) ?? crypto.randomUUID();
  writeStored(chosen, newId);
  const params = { path: { posting_id: id } };
  const answer = await ask(api.POST("/employer/postings/{posting_id}/copy", { params, body: { posting_id: newId } }));
  if (!answer.ok) return answer;
  writeStored(chosen, null);
  const { fields } = await loadCatalogue("posting");
  const { dropped, findings, posting_id } = answer.data;
  const labels = fields.filter(({ key }) => dropped.includes(key) && !SILENT.has(key)).map(({ label }) => label);
  const open = findings.filter(({ field }) => !SILENT.has(field)).length;
  const text = [
    ...(labels.length > 0 ? [words.dropped(labels.join("、"))] : []),
    open > 0 ? words.law(open) : words.complete,
  ].join("\n");
  return { ...answer, data: { posting_id, state: told(words.madeTitle, text) } };
}
