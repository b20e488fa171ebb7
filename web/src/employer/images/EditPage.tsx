import { useRef, useState } from "react";
import { useLocation } from "wouter";
import { type Answer, api, ask } from "../../api/client";
import { Conflict } from "../../form/Conflict";
import type { Content } from "../../form/catalogue";
import { isSame } from "../../form/merge";
import { CatalogueFormBody } from "../../form/render";
import { useCatalogueForm } from "../../form/useCatalogueForm";
import { type Image, type Texts, textFields } from "../../images/image";
import { Picture } from "../../images/Picture";
import { upload, editImage as words } from "../../messages/ja.images";
import { LinkButton } from "../../ui/Button";
import { told } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { ImageLoader } from "./ImageLoader";
import { findImage, loadImages } from "./useImages";

export default function EditPage() {
  return (
    <ImageLoader title={words.title} event="edit">
      {({ image }) => <Edit key={image.image_id} image={image} />}
    </ImageLoader>
  );
}

/** The words to begin with: of a published image those that were sent last. */
function textsOf(image: Image): Texts {
  const { kind, caption, alternative_text } = image.text_change ?? image;
  return { kind, caption, alternative_text };
}

function Edit({ image }: { image: Image }) {
  const [, navigate] = useLocation();
  const [content] = useState<Content>(() => ({ ...textsOf(image) }));
  const [conflict, setConflict] = useState<{ theirs: Image; mine: Content } | null>(null);
  const on = useRef({ texts: content, version: image.version });
  const keepAs = `image/${image.image_id}`;
  const params = { path: { image_id: image.image_id } };
  const put = (typed: Content, version: number) =>
    ask(api.PUT("/employer/images/{image_id}", { params, body: { ...(typed as unknown as Texts), version } }));
  const send = async (typed: Record<string, unknown>): Promise<Answer<Image>> => {
    const answer = await put(typed, on.current.version);
    if (answer.ok || answer.failure.kind !== "problem" || answer.failure.type !== "stale-version") return answer;
    const latest = await loadImages();
    if (!latest.ok) return latest;
    const theirs = findImage(latest.data, image.image_id);
    if (!theirs) return answer;
    const found: Content = { ...textsOf(theirs) };
    const disputed = textFields.some(
      ({ key }) => !isSame(found[key], on.current.texts[key]) && !isSame(found[key], typed[key]),
    );
    if (!disputed) return put(typed, theirs.version); // checked meanwhile, or moved: the words are as they were
    setConflict({ theirs, mine: typed });
    return answer;
  };
  const done = (saved: Image) =>
    navigate("/establishment/images", {
      state: saved.text_change ? told(words.savedPublished, words.savedPublishedText) : told(words.saved),
    });
  const of = useCatalogueForm<Image>({ fields: textFields, content, keepAs, send, onDone: done });
  return (
    <Page title={words.title} back={{ href: "/establishment/images", label: upload.back }}>
      {image.state === "published" ? <p className="mb-4">{words.published}</p> : null}
      <div className="mb-8 max-w-60">
        <Picture of={image} sizes="15rem" />
      </div>
      <CatalogueFormBody
        of={of}
        submit={words.save}
        comments={image.text_change?.reason ? { caption: image.text_change.reason } : {}}
        actions={
          <LinkButton look="outline" href="/establishment/images">
            {upload.back}
          </LinkButton>
        }
        notice={
          conflict ? (
            <Conflict
              fields={textFields}
              theirs={{ ...textsOf(conflict.theirs) }}
              mine={conflict.mine}
              busy={of.busy}
              onOverwrite={() => {
                on.current = { texts: { ...textsOf(conflict.theirs) }, version: conflict.theirs.version };
                setConflict(null);
                void of.retry();
              }}
              onTake={() => {
                sessionStorage.removeItem(`form:${keepAs}`);
                navigate("/establishment/images");
              }}
            />
          ) : null
        }
      />
    </Page>
  );
}
