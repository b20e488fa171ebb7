import { useEffect, useRef, useState } from "react";
import { api, ask, type Failure } from "../../api/client";
import { upload } from "../../api/upload";
import { checkForm, toRaw } from "../../form/check";
import { toFieldPath } from "../../form/useCatalogueForm";
import { type Texts, textFields } from "../../images/image";
import { type Refusal, room } from "../../lib/image";
import { upload as words } from "../../messages/ja.images";
import type { InputError } from "../../ui/ErrorSummary";
import { drop, held, hold, isSameFile, type Kept, type Ready, readKept, writeKept } from "./chosen";

export type Phase =
  | { at: "preparing" }
  | { at: "ready"; ready: Ready }
  /** The document was loaded anew: the words are there, the file is not. */
  | { at: "lost" }
  | { at: "sending"; ready: Ready; share: number }
  | { at: "failed"; ready: Ready; message: string };

export interface Row extends Kept {
  phase: Phase;
}

export interface Chosen {
  rows: readonly Row[];
  /** Files that were not taken, and why. */
  refused: readonly { name: string; why: Refusal }[];
  /** How many were left out because there is no place for them. */
  over: { free: number; left: number } | null;
  errors: readonly InputError[];
  errorOf: (row: Row, key: string) => string | undefined;
  attempt: number;
  busy: boolean;
  /** What just happened, to be read out. */
  said: string;
  add: (files: readonly File[]) => void;
  /** Another file for a row that keeps its words. */
  attach: (row: Row, file: File) => void;
  write: (row: Row, key: string, value: string) => void;
  remove: (row: Row) => void;
  send: () => void;
  cancel: () => void;
}

export interface ChosenOptions {
  keepAs: string;
  /** How many further images the establishment may have; what this tab has reserved is not counted again. */
  free: number;
  /** The image that is to be replaced, and the words to begin with. */
  replaces?: { id: string; texts: Texts } | undefined;
  /** All are sent. */
  onSent: (count: number) => void;
  /** Something was sent or freed: the list is another. */
  onChange: () => void;
}

/** What is wrong with an input of a row; without `id`, with the whole. */
interface Wrong {
  id?: string;
  key: string;
  message: string;
}

const LOST: Phase = { at: "lost" };
const PREPARING: Phase = { at: "preparing" };

/** The pictures chosen on this page: prepared, written about, sent one after the other. */
export function useChosen({ keepAs, free, replaces, onSent, onChange }: ChosenOptions): Chosen {
  const [rows, setRows] = useState<readonly Row[]>(() =>
    readKept(keepAs).map((kept) => ({ ...kept, phase: held(kept.image_id) ? PREPARING : LOST })),
  );
  const current = useRef(rows);
  const [refused, setRefused] = useState<Chosen["refused"]>([]);
  const [over, setOver] = useState<Chosen["over"]>(null);
  const [wrong, setWrong] = useState<readonly Wrong[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState("");
  const abort = useRef<AbortController | null>(null);
  const sent = useRef(0);

  const set = (next: readonly Row[]) => {
    current.current = next;
    setRows(next);
    writeKept(
      keepAs,
      next.map(({ phase: _, ...kept }) => kept),
    );
  };
  const change = (id: string, what: Partial<Row>) =>
    set(current.current.map((row) => (row.image_id === id ? { ...row, ...what } : row)));
  const take = (id: string) => set(current.current.filter((row) => row.image_id !== id));
  const fail = (found: readonly Wrong[]) => {
    setWrong(found);
    setAttempt((n) => n + 1);
  };

  /** Waits for the file of a row; `fresh` rows go again when it cannot be taken. */
  const settle = async (id: string, name: string, fresh: boolean) => {
    const work = held(id);
    const outcome = await work;
    if (!outcome || held(id) !== work) return; // removed meanwhile, or another file chosen
    if (outcome.ok) return change(id, { phase: { at: "ready", ready: outcome.ready } });
    drop(id);
    setRefused((was) => [...was, { name, why: outcome.refusal }]);
    if (fresh) take(id);
    else change(id, { phase: LOST });
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was chosen before this page was opened, once
  useEffect(() => {
    for (const { image_id, name, phase } of current.current) {
      if (phase.at === "preparing") void settle(image_id, name, false);
    }
    return () => abort.current?.abort();
  }, []);

  useEffect(() => {
    if (!busy) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [busy]);

  const attach = (row: Row, file: File) => {
    setRefused([]);
    const { name, size, lastModified: modified } = file;
    change(row.image_id, { name, size, modified, phase: PREPARING });
    void hold(row.image_id, file);
    void settle(row.image_id, name, false);
  };

  const add = (files: readonly File[]) => {
    setRefused([]);
    setOver(null);
    const lost = current.current.filter(({ phase }) => phase.at === "lost");
    const fresh: File[] = [];
    for (const file of files) {
      const known = lost.find((row) => isSameFile(row, file));
      if (known) attach(known, file);
      else fresh.push(file);
    }
    const places = free - current.current.filter(({ reserved }) => !reserved).length;
    const { taken, left } = room(fresh, places);
    if (left > 0) setOver({ free: Math.max(0, places), left });
    const more = taken.map((file): Row => {
      const { name, size, lastModified: modified } = file;
      const texts = toRaw(textFields, replaces?.texts ?? {});
      const image_id = crypto.randomUUID();
      void hold(image_id, file);
      return { image_id, name, size, modified, texts, reserved: false, phase: PREPARING };
    });
    set([...current.current, ...more]);
    for (const { image_id, name } of more) void settle(image_id, name, true);
    setSaid(more.length > 0 ? words.added(more.length) : "");
  };

  const remove = (row: Row) => {
    drop(row.image_id);
    take(row.image_id);
    setOver(null);
    setWrong([]);
    setSaid(words.removed(row.name));
    if (!row.reserved) return;
    // Its place is free at once; without an answer it lapses by itself.
    const params = { path: { image_id: row.image_id } };
    void ask(api.DELETE("/employer/images/{image_id}", { params })).then(onChange);
  };

  const check = (): Wrong[] => {
    if (current.current.length === 0) return [{ key: "files", message: words.errors.none }];
    return current.current.flatMap(({ image_id: id, phase, texts }) => [
      ...(phase.at === "lost" ? [{ id, key: "file", message: words.errors.lost }] : []),
      ...checkForm(textFields, texts).errors.map(({ field, message }) => ({ id, key: field, message })),
    ]);
  };

  /** What the row shows of a request that did not go through; wrong words go to their inputs. */
  const explain = ({ image_id: id }: Row, ready: Ready, failure: Failure) => {
    if (failure.kind === "network") return stop(id, ready, words.failed.network);
    const known = failure.errors
      .map(({ field, message }) => ({ id, key: toFieldPath(field), message }))
      .filter(({ key }) => textFields.some((field) => field.key === key));
    if (known.length === 0) return stop(id, ready, failure.detail);
    change(id, { phase: { at: "ready", ready } });
    fail(known);
  };
  const stop = (id: string, ready: Ready, message: string) => change(id, { phase: { at: "failed", ready, message } });

  /** Whether it has arrived; if not, the row tells why. */
  const sendOne = async (row: Row, ready: Ready, signal: AbortSignal): Promise<boolean> => {
    const id = row.image_id;
    change(id, { phase: { at: "sending", ready, share: 0 } });
    setSaid(words.sending(row.name));
    const texts = checkForm(textFields, row.texts).content as unknown as Texts;
    const answer = await ask(
      api.POST("/employer/images", {
        body: {
          image_id: id,
          content_type: ready.type,
          size: ready.blob.size,
          ...texts,
          ...(replaces ? { replaces: replaces.id } : {}),
        },
      }),
    );
    if (!answer.ok) {
      explain(row, ready, answer.failure);
      return false;
    }
    change(id, { reserved: true });
    if (answer.data.image.state !== "reserved") return true; // an earlier attempt had arrived
    const outcome = await upload(answer.data.upload, ready.blob, {
      signal,
      progress: (share) => change(id, { phase: { at: "sending", ready, share } }),
    });
    if (outcome === "done") return true;
    stop(id, ready, outcome === "cancelled" ? words.cancelled : words.failed[outcome]);
    return false;
  };

  const sendAll = async (ids: readonly string[], signal: AbortSignal) => {
    for (const id of ids) {
      const row = current.current.find(({ image_id }) => image_id === id);
      if (!row || !("ready" in row.phase)) continue; // removed meanwhile
      if (!(await sendOne(row, row.phase.ready, signal))) return;
      drop(id);
      take(id);
      sent.current += 1;
      setSaid(words.sentOne(row.name));
    }
  };

  const send = async () => {
    if (abort.current) return; // a second press while the first is under way
    const mine = new AbortController();
    abort.current = mine;
    setOver(null);
    setWrong([]);
    setBusy(true);
    const ids = current.current.map(({ image_id }) => image_id);
    await Promise.all(ids.map(held));
    const found = check();
    if (found.length > 0) fail(found);
    else await sendAll(ids, mine.signal);
    abort.current = null;
    setBusy(false);
    if (sent.current > 0 && current.current.length === 0) onSent(sent.current);
    else if (found.length === 0) onChange();
  };

  return {
    rows,
    refused,
    over,
    errors: wrong.map(({ id, key, message }) => {
      const place = rows.findIndex(({ image_id }) => image_id === id) + 1;
      return id ? { field: `${id}.${key}`, message: words.errors.of(place, message) } : { field: key, message };
    }),
    errorOf: (row, key) => wrong.find((one) => one.id === row.image_id && one.key === key)?.message,
    attempt,
    busy,
    said,
    add,
    attach,
    write: (row, key, value) => change(row.image_id, { texts: { ...row.texts, [key]: value } }),
    remove,
    send: () => void send(),
    cancel: () => abort.current?.abort(),
  };
}
