import type { components } from "../../api/schema";
import { ImageTag } from "../../images/ImageTag";
import type { Image } from "../../images/image";
import { Picture } from "../../images/Picture";
import { site } from "../../messages/ja";
import { images } from "../../messages/ja.images";
import { imageReview as words } from "../../messages/ja.staff-images";
import { SummaryList } from "../../ui/SummaryList";
import { Table } from "../../ui/Table";

type Reviewed = components["schemas"]["ReviewedImage"];

/** What a clerk decides on: the picture, large, with its words; beside it the one whose place it takes. */
export function ImageContent({ of: { image, previous } }: { of: Reviewed }) {
  if (previous?.image_id === image.image_id)
    return (
      <div className="mt-6">
        <p>{words.textsLead}</p>
        <Large image={image} />
        <Texts before={previous} after={image} />
      </div>
    );
  if (!previous)
    return (
      <section aria-label={images.title} className="mt-6">
        <Whole image={image} />
      </section>
    );
  return (
    <div className="mt-6 grid gap-8 lg:grid-cols-2">
      <section aria-labelledby="present-title">
        <h2 id="present-title">{words.present}</h2>
        <Whole image={previous} />
      </section>
      <section aria-labelledby="proposed-title">
        <h2 id="proposed-title">{words.proposed}</h2>
        <Whole image={image} />
      </section>
    </div>
  );
}

function Large({ image }: { image: Image }) {
  return (
    <figure className="mt-2">
      <Picture of={image} sizes="(min-width: 64rem) 40rem, 90vw" eager className="max-h-[70vh] object-contain" />
      {image.display_url ? (
        <figcaption>
          <a href={image.display_url} target="_blank" rel="noreferrer" className="link inline-block py-1">
            {words.open}
            {site.newTab}
          </a>
        </figcaption>
      ) : null}
    </figure>
  );
}

function Whole({ image }: { image: Image }) {
  return (
    <>
      <Large image={image} />
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

function Texts({ before, after }: { before: Image; after: Image }) {
  const rows = [
    { label: images.kind, before: images.kinds[before.kind], after: images.kinds[after.kind] },
    { label: images.caption, before: before.caption, after: after.caption },
    { label: images.alternative, before: before.alternative_text, after: after.alternative_text },
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
