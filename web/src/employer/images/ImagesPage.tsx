import { useEffect, useRef, useState } from "react";
import { api, ask, type Failure } from "../../api/client";
import type { Loaded } from "../../api/useApi";
import type { ImageList } from "../../images/image";
import { moved } from "../../lib/image";
import { images, list as words } from "../../messages/ja.images";
import { Actions, Button, LinkButton } from "../../ui/Button";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { Notice } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { EmployerPage } from "../frame/EmployerPage";
import { keptAs, readKept } from "./chosen";
import { ImageCard } from "./ImageCard";
import { ordered } from "./ordered";
import { Limits } from "./UploadForm";
import { findImage, useImages } from "./useImages";

export default function ImagesPage() {
  return <EmployerPage>{(session) => <Images number={session.establishment_number} />}</EmployerPage>;
}

function Images({ number }: { number: string }) {
  const loaded = useImages();
  const { data, failure, refresh } = loaded;
  return (
    <Page title={images.title} back={{ href: "/establishment", label: words.toEstablishment }} banner={<Notice />}>
      <p>{words.lead}</p>
      <div className="mt-4 rounded-12 bg-blue-50 p-4 sm:p-6">
        <Limits />
      </div>
      {data ? (
        <>
          <Places list={data} number={number} />
          <Inspection of={loaded} />
          <Cards list={data} refresh={refresh} />
        </>
      ) : failure ? (
        <FailureNotice failure={failure} retry={refresh} />
      ) : (
        <Loading />
      )}
    </Page>
  );
}

/** How many places are taken, and the way to fill another. */
function Places({ list, number }: { list: ImageList; number: string }) {
  const [unsent] = useState(() => readKept(keptAs(number)).length);
  return (
    <>
      <dl className="mt-6 flex flex-wrap gap-x-3">
        <dt>{words.usedLabel}</dt>
        <dd className="font-bold">{words.used(list.limit, list.used)}</dd>
      </dl>
      {unsent > 0 ? <p className="mt-2">{words.goOnText(unsent)}</p> : null}
      <Actions>
        <LinkButton href="/establishment/images/new">{unsent > 0 ? words.goOn : words.add}</LinkButton>
      </Actions>
    </>
  );
}

const EVERY_MS = 2000;
const PATIENCE_MS = 30_000;

/** The inspection takes seconds: the page looks again by itself for a while, and says when it is over. */
function Inspection({ of: { data, loading, refresh } }: { of: Loaded<ImageList> }) {
  const waiting = data?.items.some(({ state }) => state === "reserved") ?? false;
  const [since, setSince] = useState<number | null>(null);
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!waiting || loading || late) return;
    const began = since ?? Date.now();
    if (since === null) setSince(began);
    const timer = setTimeout(() => (Date.now() - began > PATIENCE_MS ? setLate(true) : refresh()), EVERY_MS);
    return () => clearTimeout(timer);
  }, [waiting, loading, late, since, refresh]);
  const again = () => {
    setSince(null);
    setLate(false);
    refresh();
  };
  return (
    <div className={waiting ? "mt-6" : undefined}>
      <p role="status" className="font-bold">
        {waiting ? (late ? words.checkingLong : words.checking) : since === null ? "" : words.checkedAll}
      </p>
      {waiting ? <p>{words.reserved}</p> : null}
      {waiting && late ? (
        <Button look="outline" className="mt-3" onClick={again}>
          {words.refresh}
        </Button>
      ) : null}
    </div>
  );
}

interface CardsProps {
  list: ImageList;
  refresh: () => void;
}

/** The images in their order, moved by buttons. */
function Cards({ list, refresh }: CardsProps) {
  const [order, setOrder] = useState<readonly string[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [said, setSaid] = useState("");
  const [focus, setFocus] = useState<{ id: string; by: 1 | -1 } | null>(null);
  const running = useRef(false);
  const shown = ordered(list, order);

  // The list as the server knows it takes over whenever it comes.
  // biome-ignore lint/correctness/useExhaustiveDependencies: for each new list
  useEffect(() => setOrder(null), [list]);

  // A moved card takes its buttons along; the focus stays on the one that was pressed, at the end on the other one.
  useEffect(() => {
    if (!focus) return;
    const button = (by: 1 | -1) => document.getElementById(`move-${focus.id}-${by}`);
    (button(focus.by) ?? button(focus.by === 1 ? -1 : 1))?.focus();
    setFocus(null);
  }, [focus]);

  const move = async (index: number, by: 1 | -1) => {
    const id = shown[index]?.image_id;
    if (!id || running.current) return;
    running.current = true;
    setFailure(null);
    const next = moved(
      shown.map((image) => image.image_id),
      index,
      by,
    );
    setOrder(next);
    setFocus({ id, by });
    const answer = await ask(
      api.POST("/employer/images/order", { body: { version: list.version, image_ids: [...next] } }),
    );
    running.current = false;
    if (answer.ok) {
      setSaid(words.movedTo(findImage(list, id)?.caption ?? "", index + by + 1));
      refresh();
      return;
    }
    setOrder(null);
    setSaid("");
    if (answer.failure.kind === "problem" && answer.failure.status === 409) {
      setFailure({ ...answer.failure, title: words.moveFailed, detail: words.moveStale });
      refresh();
    } else setFailure(answer.failure);
  };

  if (shown.length === 0)
    return (
      <div className="prose mt-8">
        <p>{words.empty}</p>
        <p>{words.emptyNext}</p>
      </div>
    );
  return (
    <section aria-labelledby="images-title" className="mt-8">
      <h2 id="images-title" className="mb-4">
        {words.title}
      </h2>
      {failure ? <FailureNotice failure={failure} /> : null}
      <p role="status" className="sr-only">
        {said}
      </p>
      <ol className="flex flex-col gap-4">
        {shown.map((image, index) => (
          <ImageCard
            key={image.image_id}
            image={image}
            successor={findImage(list, image.replaced_by ?? "")}
            onUp={index > 0 ? () => void move(index, -1) : undefined}
            onDown={index < shown.length - 1 ? () => void move(index, 1) : undefined}
          />
        ))}
      </ol>
    </section>
  );
}
