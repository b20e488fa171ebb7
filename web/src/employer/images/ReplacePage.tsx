import { Picture } from "../../images/Picture";
import { upload as words } from "../../messages/ja.images";
import { Page } from "../../ui/Page";
import { keptAs, readKept } from "./chosen";
import { ImageLoader } from "./ImageLoader";
import { UploadForm } from "./UploadForm";

/** Another picture in the place of one: that one stays public until the new one is approved (domain.md §2.6). */
export default function ReplacePage() {
  return (
    <ImageLoader
      title={words.replaceTitle}
      event="replace"
      begun={({ image_id, replaced_by }, { establishment_number }) =>
        readKept(keptAs(establishment_number, image_id)).some((row) => row.image_id === replaced_by)
      }
    >
      {({ image, list, refresh, session }) => (
        <Page title={words.replaceTitle} back={{ href: "/establishment/images", label: words.back }}>
          {image.state === "published" ? <p>{words.replaceText}</p> : null}
          <figure className="mt-4 mb-8 max-w-60">
            <Picture of={image} sizes="15rem" />
            <figcaption className="mt-1">
              <span className="block text-sm text-solid-gray-700">{words.replaces}</span>
              {image.caption}
            </figcaption>
          </figure>
          <UploadForm
            list={list}
            refresh={refresh}
            keepAs={keptAs(session.establishment_number, image.image_id)}
            replaces={{ id: image.image_id, texts: image }}
          />
        </Page>
      )}
    </ImageLoader>
  );
}
