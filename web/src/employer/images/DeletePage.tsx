import { useState } from "react";
import { useLocation } from "wouter";
import { api, ask, type Failure } from "../../api/client";
import type { Image } from "../../images/image";
import { Picture } from "../../images/Picture";
import { images, deleteImage as words } from "../../messages/ja.images";
import { ConfirmPage } from "../../ui/ConfirmPage";
import { told } from "../../ui/Notice";
import { ImageLoader } from "./ImageLoader";

export default function DeletePage() {
  return (
    <ImageLoader title={words.title} event="delete">
      {({ image }) => <Ask image={image} />}
    </ImageLoader>
  );
}

function Ask({ image }: { image: Image }) {
  const [, navigate] = useLocation();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const act = async () => {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    const params = { path: { image_id: image.image_id } };
    const answer = await ask(api.DELETE("/employer/images/{image_id}", { params }));
    // Not there any more: the answer to an earlier press was lost, or another tab was faster.
    const gone = !answer.ok && answer.failure.kind === "problem" && answer.failure.status === 404;
    if (answer.ok || gone) return navigate("/establishment/images", { replace: true, state: told(words.done) });
    setFailure(answer.failure);
    setBusy(false);
  };
  return (
    <ConfirmPage
      title={words.title}
      confirm={words.confirm}
      danger
      backHref="/establishment/images"
      backLabel={words.back}
      busy={busy}
      failure={failure}
      onConfirm={act}
    >
      {image.thumbnail_url ? (
        <div className="max-w-60">
          <Picture of={image} sizes="15rem" />
        </div>
      ) : null}
      <p>{words.text(image.caption || images.untitled)}</p>
      {image.state === "published" ? <p>{words.published}</p> : null}
      {image.replaced_by ? <p>{words.replacement}</p> : null}
    </ConfirmPage>
  );
}
