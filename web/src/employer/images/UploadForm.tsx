import { useLocation } from "wouter";
import type { ImageList, Texts } from "../../images/image";
import { images, upload as words } from "../../messages/ja.images";
import { Banner } from "../../ui/Banner";
import { Actions, Button, LinkButton } from "../../ui/Button";
import { ErrorSummary } from "../../ui/ErrorSummary";
import { fieldId } from "../../ui/Field";
import { FileButton } from "../../ui/FileButton";
import { told } from "../../ui/Notice";
import { ACCEPT, ChosenCard } from "./ChosenCard";
import { type Chosen, useChosen } from "./useChosen";

export interface UploadFormProps {
  list: ImageList;
  refresh: () => void;
  keepAs: string;
  replaces?: { id: string; texts: Texts };
}

/** Choosing or taking photos, writing about each, sending them. */
export function UploadForm({ list, refresh, keepAs, replaces }: UploadFormProps) {
  const [, navigate] = useLocation();
  const free = replaces ? 1 : list.limit - list.used;
  const of = useChosen({
    keepAs,
    free,
    replaces,
    onSent: (count) => navigate("/establishment/images", { state: told(words.sent(count), words.sentText) }),
    onChange: refresh,
  });
  const { rows } = of;
  const waiting = rows.filter(({ reserved }) => !reserved).length;
  const full = !replaces && free <= 0 && rows.length === 0;
  if (full) return <Full />;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        of.send();
      }}
    >
      <ErrorSummary errors={of.errors} attempt={of.attempt} />
      <div className="rounded-12 bg-blue-50 p-4 sm:p-6">
        <Limits />
        <p id="files-support" className="mt-2">
          {words.shrinks}
        </p>
        {replaces ? null : <p className="mt-2 font-bold">{words.free(Math.max(0, free - waiting))}</p>}
        <div className="mt-4 flex flex-col items-start gap-3 sm:flex-row">
          <FileButton
            name="files"
            accept={ACCEPT}
            multiple={!replaces}
            describedBy={of.errors.some(({ field }) => field === "files") ? "files-error" : "files-support"}
            invalid={of.errors.some(({ field }) => field === "files")}
            onFiles={choose(of, replaces !== undefined)}
          >
            {rows.length > 0 && !replaces ? words.chooseMore : words.choose}
          </FileButton>
          <FileButton
            name="camera"
            accept="image/jpeg"
            capture="environment"
            className="pointer-fine:hidden"
            onFiles={choose(of, replaces !== undefined)}
          >
            {words.take}
          </FileButton>
        </div>
        {of.errors
          .filter(({ field }) => field === "files")
          .map(({ message }) => (
            <p key={message} id={`${fieldId("files")}-error`} className="mt-2 text-error-2">
              ＊{message}
            </p>
          ))}
      </div>
      <Left of={of} />
      <p role="status" className="sr-only">
        {of.said}
      </p>
      {rows.length > 0 ? (
        <section aria-labelledby="chosen-title" className="mt-8">
          <h2 id="chosen-title" tabIndex={-1} className="mb-4">
            {words.list(rows.length)}
          </h2>
          <ul className="flex flex-col gap-6">
            {rows.map((row, index) => (
              <ChosenCard key={row.image_id} row={row} index={index + 1} of={of} />
            ))}
          </ul>
        </section>
      ) : null}
      <Actions>
        <Button type="submit" busy={of.busy}>
          {words.send}
        </Button>
        <LinkButton look="outline" href="/establishment/images">
          {words.back}
        </LinkButton>
      </Actions>
    </form>
  );
}

/** The leaflet's two sentences, word for word (R18). */
export function Limits() {
  return (
    <>
      <p>{images.limits}</p>
      <p>{images.checked}</p>
    </>
  );
}

/** In place of another image there is one file: a second choice takes the place of the first. */
function choose(of: Chosen, single: boolean) {
  return (files: readonly File[]) => {
    const [row] = of.rows;
    const [file] = files;
    if (single && row && file) of.attach(row, file);
    else of.add(single ? files.slice(0, 1) : files);
  };
}

/** Kindly: what was not taken, why, and what to do. */
function Left({ of: { refused, over } }: { of: Chosen }) {
  if (refused.length === 0 && !over) return null;
  return (
    <div role="alert" className="mt-6 rounded-12 border-2 border-warning-orange-2 p-4 sm:p-6">
      <h2 className="text-lg">{words.leftTitle}</h2>
      {over ? <p className="mt-2">{words.over(over.free, over.left)}</p> : null}
      <dl className="mt-2 space-y-2">
        {refused.map(({ name, why }, index) => (
          <div key={`${index} ${name}`}>
            <dt className="font-bold">{name}</dt>
            <dd>{words.refusals[why]}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** The eleventh is refused before anything is chosen, with the way on. */
function Full() {
  return (
    <>
      <Banner kind="info" title={words.full}>
        {words.fullText}
      </Banner>
      <Limits />
      <Actions>
        <LinkButton href="/establishment/images">{words.back}</LinkButton>
      </Actions>
    </>
  );
}
