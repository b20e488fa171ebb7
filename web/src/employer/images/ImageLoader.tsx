import type { ReactNode } from "react";
import { useParams } from "wouter";
import type { EmployerSession } from "../../api/session";
import type { Image, ImageList } from "../../images/image";
import { missing, upload } from "../../messages/ja.images";
import { LinkButton } from "../../ui/Button";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { Page } from "../../ui/Page";
import { EmployerPage } from "../frame/EmployerPage";
import { findImage, useImages } from "./useImages";

interface Found {
  image: Image;
  list: ImageList;
  refresh: () => void;
  session: EmployerSession;
}

interface ImageLoaderProps {
  title: string;
  /** What the image must allow: "edit", "replace", "delete". */
  event: string;
  /** What has been begun on this page may be finished, though it can no longer be begun. */
  begun?: (image: Image, session: EmployerSession) => boolean;
  children: (found: Found) => ReactNode;
}

/** A page about one image; for one that is gone, or allows this no more, the way back. */
export function ImageLoader(props: ImageLoaderProps) {
  return <EmployerPage>{(session) => <Load session={session} {...props} />}</EmployerPage>;
}

function Load({ title, event, begun, children, session }: ImageLoaderProps & { session: EmployerSession }) {
  const { id = "" } = useParams();
  const { data, failure, refresh } = useImages();
  const image = findImage(data, id);
  if (data && image && (image.allowed.includes(event) || begun?.(image, session)))
    return children({ image, list: data, refresh, session });
  return (
    <Page title={data ? missing.title : title} back={{ href: "/establishment/images", label: upload.back }}>
      {data ? (
        <>
          <p>{missing.text}</p>
          <p className="mt-6">
            <LinkButton look="outline" href="/establishment/images">
              {upload.back}
            </LinkButton>
          </p>
        </>
      ) : failure ? (
        <FailureNotice failure={failure} retry={refresh} />
      ) : (
        <Loading />
      )}
    </Page>
  );
}
