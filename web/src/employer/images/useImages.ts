import { useMemo, useRef } from "react";
import { api, ask } from "../../api/client";
import { type Loaded, useApi } from "../../api/useApi";
import type { Image, ImageList } from "../../images/image";
import { Steady } from "../../images/steady";

export function loadImages(signal?: AbortSignal) {
  return ask(api.GET("/employer/images", signal ? { signal } : {}));
}

export function useImages(): Loaded<ImageList> {
  const loaded = useApi("images", loadImages);
  const steady = useRef(new Steady());
  const data = useMemo(() => loaded.data && steady.current.keep(loaded.data, Date.now()), [loaded.data]);
  return { ...loaded, data };
}

export function findImage(list: ImageList | null, id: string): Image | undefined {
  return list?.items.find(({ image_id }) => image_id === id);
}
