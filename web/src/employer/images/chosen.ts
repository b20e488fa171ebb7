// The pictures a person has chosen and not yet sent. Words are kept in this tab over a reload (lib/stored.ts); the files
// themselves as long as the document lives, so that going to another page and back costs nothing.

import type { Raw } from "../../form/check";
import { type Accepted, type Prepared, prepare, type Refusal } from "../../lib/image";
import { readStored, writeStored } from "../../lib/stored";

export interface Kept {
  /** Chosen here: sending the same again reserves no second place. */
  image_id: string;
  /** Name, size and time of the file: it is known again when it is chosen again. */
  name: string;
  size: number;
  modified: number;
  texts: Raw;
  /** Whether the server holds a place for it. */
  reserved: boolean;
}

export interface Ready {
  blob: Blob;
  type: Accepted;
  /** For the preview. */
  url: string;
}

type Outcome = { ok: true; ready: Ready } | { ok: false; refusal: Refusal };

const files = new Map<string, Promise<Outcome>>();
let line: Promise<unknown> = Promise.resolve();

/** Prepares a file; one after the other, because a decoded photo takes some 50 MB. */
export function hold(id: string, file: Blob, make: (file: Blob) => Promise<Prepared> = prepare): Promise<Outcome> {
  drop(id);
  const outcome = line.then(async (): Promise<Outcome> => {
    const made = await make(file).catch((): Prepared => ({ ok: false, refusal: "broken" }));
    if (!made.ok) return made;
    return { ok: true, ready: { blob: made.blob, type: made.type, url: URL.createObjectURL(made.blob) } };
  });
  line = outcome;
  files.set(id, outcome);
  return outcome;
}

export function held(id: string): Promise<Outcome> | undefined {
  return files.get(id);
}

/** Forgets the file; what the browser holds for its preview is freed. */
export function drop(id: string): void {
  void files.get(id)?.then((outcome) => {
    if (outcome.ok) URL.revokeObjectURL(outcome.ready.url);
  });
  files.delete(id);
}

export const readKept = (keepAs: string) => readStored<Kept[]>(keepAs) ?? [];
export const writeKept = (keepAs: string, rows: readonly Kept[]) => writeStored(keepAs, rows.length > 0 ? rows : null);

/** Where this tab keeps what is chosen: of an establishment, or in place of one of its images. */
export function keptAs(establishment: string, replaces?: string): string {
  return `images/${establishment}${replaces ? `/${replaces}` : ""}`;
}

export function isSameFile(row: Kept, file: File): boolean {
  return row.name === file.name && row.size === file.size && row.modified === file.lastModified;
}
