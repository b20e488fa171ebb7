import { useState } from "react";
import { api, ask } from "../../api/client";
import { ImageTag } from "../../images/ImageTag";
import type { Image } from "../../images/image";
import { Picture } from "../../images/Picture";
import { useAct } from "../../lib/useAct";
import { images } from "../../messages/ja.images";
import { staffImages as words } from "../../messages/ja.staff-images";
import { Button } from "../../ui/Button";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { useImagesOf } from "./useImagesOf";

/** The images of an establishment; one that was not approved can be taken up again (domain.md §2.6). */
export function ImagesOf({ number }: { number: string }) {
  const { data, failure, refresh } = useImagesOf(number);
  const act = useAct(refresh);
  const [said, setSaid] = useState("");
  const reopen = (image: Image) => {
    setSaid("");
    const params = { path: { establishment_number: number, image_id: image.image_id } };
    void act.run(
      () =>
        ask(
          api.POST("/staff/establishments/{establishment_number}/images/{image_id}/reopen", {
            params,
            body: { version: image.version },
          }),
        ),
      () => {
        setSaid(words.reopened(image.caption));
        refresh();
      },
    );
  };
  return (
    <section className="mt-10" aria-labelledby="images-title">
      <h2 id="images-title" className="mb-4">
        {words.title}
        {data ? `（${words.used(data.limit, data.used)}）` : null}
      </h2>
      {failure ? <FailureNotice failure={failure} retry={refresh} /> : null}
      {act.failure ? <FailureNotice failure={act.failure} of="send" /> : null}
      <p role="status" className="font-bold">
        {said}
      </p>
      {data ? (
        data.items.length > 0 ? (
          <ul className="gallery mt-4">
            {data.items.map((image) => (
              <li key={image.image_id} className="card">
                <Picture
                  of={image}
                  sizes="(min-width: 40rem) 16rem, 90vw"
                  className="w-full object-contain"
                  {...(image.state === "unusable" ? { none: images.unusablePicture } : {})}
                />
                <div className="mt-3">
                  <ImageTag image={image} />
                </div>
                <p className="mt-2 text-sm text-solid-gray-700">{images.kinds[image.kind]}</p>
                <h3 className="text-base">{image.caption || images.untitled}</h3>
                {image.reason ? (
                  <p className="mt-1 whitespace-pre-line">
                    {images.reason}：{image.reason}
                  </p>
                ) : null}
                {image.allowed.includes("reopen") ? (
                  <p className="mt-3">
                    <Button look="outline" busy={act.busy} onClick={() => reopen(image)}>
                      <span className="sr-only">{words.reopenOf(image.caption)}</span>
                      {words.reopen}
                    </Button>
                  </p>
                ) : null}
              </li>
            ))}
          </ul>
        ) : (
          <p>{words.empty}</p>
        )
      ) : failure ? null : (
        <Loading tall={false} />
      )}
    </section>
  );
}
