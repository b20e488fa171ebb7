import { ImageTag } from "../../images/ImageTag";
import type { Image } from "../../images/image";
import { Picture } from "../../images/Picture";
import { images, list as words } from "../../messages/ja.images";
import { Button, LinkButton } from "../../ui/Button";

export interface ImageCardProps {
  image: Image;
  /** The picture that waits to take its place. */
  successor: Image | undefined;
  onUp: (() => void) | undefined;
  onDown: (() => void) | undefined;
}

/** An image in the employer's list: where it stands, what can be done. */
export function ImageCard({ image, successor, onUp, onDown }: ImageCardProps) {
  const id = image.image_id;
  const name = image.caption || images.untitled;
  return (
    <li className="card">
      <Facts image={image} />
      {successor ? (
        <section aria-label={words.replacement} className="mt-4 border-l-8 border-blue-900 pl-4">
          <h4 className="mb-2 font-bold">{words.replacement}</h4>
          <Facts image={successor} level={5} />
          <Deeds image={successor} />
        </section>
      ) : null}
      <div className="mt-4 flex flex-wrap gap-3 border-t border-solid-gray-420 pt-4">
        {onUp ? (
          <Button look="outline" id={`move-${id}--1`} onClick={onUp}>
            <span className="sr-only">{words.of(name)}</span>
            {words.up}
          </Button>
        ) : null}
        {onDown ? (
          <Button look="outline" id={`move-${id}-1`} onClick={onDown}>
            <span className="sr-only">{words.of(name)}</span>
            {words.down}
          </Button>
        ) : null}
        <Deeds image={image} />
      </div>
    </li>
  );
}

function Facts({ image, level = 3 }: { image: Image; level?: 3 | 5 }) {
  const Heading = `h${level}` as const;
  const change = image.text_change;
  return (
    <div className="grid gap-x-6 gap-y-4 sm:grid-cols-[13rem_1fr]">
      <div>
        <Picture
          of={image}
          sizes="(min-width: 40rem) 13rem, 90vw"
          className="max-h-64 w-full object-contain"
          {...(image.state === "unusable" ? { none: images.unusablePicture } : {})}
        />
      </div>
      <div className="min-w-0">
        <ImageTag image={image} />
        <Heading className="mt-2 font-bold">{image.caption || images.untitled}</Heading>
        <dl className="mt-1">
          <Fact label={images.kind} value={images.kinds[image.kind]} />
          <Fact label={images.alternative} value={image.alternative_text} />
          {image.reason ? <Fact label={images.reason} value={image.reason} strong /> : null}
        </dl>
        <Next image={image} />
        {change ? (
          <div className="mt-3 rounded-8 bg-solid-gray-50 p-3">
            <p>{change.state === "pending" ? words.textPending : words.textRejected}</p>
            <p className="mt-2 font-bold">{words.newText}</p>
            <dl>
              <Fact label={images.kind} value={images.kinds[change.kind]} />
              <Fact label={images.caption} value={change.caption} />
              <Fact label={images.alternative} value={change.alternative_text} />
              {change.reason ? <Fact label={images.reason} value={change.reason} strong /> : null}
            </dl>
          </div>
        ) : null}
      </div>
    </div>
  );
}

function Fact({ label, value, strong = false }: { label: string; value: string; strong?: boolean }) {
  return (
    <div className="flex flex-wrap gap-x-2">
      <dt className="text-solid-gray-700">{label}</dt>
      <dd className={`whitespace-pre-line ${strong ? "font-bold" : ""}`}>{value}</dd>
    </div>
  );
}

/** What happens now, or what to do. */
function Next({ image }: { image: Image }) {
  const text = {
    reserved: null,
    pending: words.pending,
    unusable: words.unusableNext,
    published: null,
    rejected: words.rejectedNext,
  }[image.state];
  return text ? <p className="mt-2">{text}</p> : null;
}

const deeds = ["edit", "replace", "delete"] as const;

function Deeds({ image }: { image: Image }) {
  const name = image.caption || images.untitled;
  return deeds
    .filter((deed) => image.allowed.includes(deed))
    .map((deed) => (
      <LinkButton
        key={deed}
        look={deed === "delete" ? "text" : "outline"}
        href={`/establishment/images/${image.image_id}/${deed}`}
      >
        <span className="sr-only">{words.of(name)}</span>
        {words[deed]}
      </LinkButton>
    ));
}
