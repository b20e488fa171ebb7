import { ImageTag } from "../../images/ImageTag";
import type { Image } from "../../images/image";
import { Picture } from "../../images/Picture";
import { images } from "../../messages/ja.images";
import { imageReview as words } from "../../messages/ja.staff-images";
import { SummaryList } from "../../ui/SummaryList";
import { Table } from "../../ui/Table";

export interface ReviewedImage {
  image: Image;
  /** What is public now in its place. */
  previous: Image | null;
}

/** What a clerk decides on: the picture, large, with its words; beside it the one whose place it takes. */
export function ImageContent({ of: { image, previous } }: { of: ReviewedImage }) {
  const onlyTexts = image.text_change !== null;
  return (
    <div className="mt-6">
      {onlyTexts ? <p className="mb-4">{words.textsLead}</p> : null}
      <div className={previous ? "grid gap-8 lg:grid-cols-2" : undefined}>
        {previous ? (
          <section aria-labelledby="present-title">
            <h2 id="present-title">{words.present}</h2>
            <Whole image={previous} />
          </section>
        ) : null}
        <section aria-label={previous ? undefined : images.title} aria-labelledby={previous ? "new-title" : undefined}>
          {previous ? <h2 id="new-title">{words.proposed}</h2> : null}
          <Whole image={image} />
        </section>
      </div>
      {image.text_change ? <Texts image={image} change={image.text_change} /> : null}
    </div>
  );
}

function Whole({ image }: { image: Image }) {
  return (
    <>
      <figure className="mt-2">
        <Picture of={image} sizes="(min-width: 64rem) 40rem, 90vw" eager className="max-h-[70vh] object-contain" />
        {image.display_url ? (
          <figcaption>
            <a href={image.display_url} target="_blank" rel="noreferrer" className="link inline-block py-1">
              {words.open}
            </a>
          </figcaption>
        ) : null}
      </figure>
      <SummaryList
        rows={[
          { key: "state", label: images.state, value: <ImageTag image={image} /> },
          { key: "kind", label: images.kind, value: images.kinds[image.kind] },
          { key: "caption", label: images.caption, value: image.caption },
          { key: "alternative", label: images.alternative, value: image.alternative_text },
          {
            key: "size",
            label: words.size,
            value: image.width && image.height ? words.pixels(image.width, image.height) : null,
          },
          ...(image.reason ? [{ key: "reason", label: images.reason, value: image.reason }] : []),
        ]}
      />
    </>
  );
}

function Texts({ image, change }: { image: Image; change: NonNullable<Image["text_change"]> }) {
  const rows = [
    { label: images.kind, before: images.kinds[image.kind], after: images.kinds[change.kind] },
    { label: images.caption, before: image.caption, after: change.caption },
    { label: images.alternative, before: image.alternative_text, after: change.alternative_text },
  ];
  return (
    <div className="mt-8">
      <Table
        caption={words.texts}
        rows={rows}
        rowKey={({ label }) => label}
        columns={[
          { key: "what", head: words.what, rowHead: true, cell: ({ label }) => label },
          { key: "before", head: words.before, cell: ({ before }) => before },
          {
            key: "after",
            head: words.after,
            cell: ({ before, after }) => (before === after ? after : <strong className="bg-yellow-50">{after}</strong>),
          },
        ]}
      />
    </div>
  );
}
