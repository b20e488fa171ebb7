import { api, ask } from "../../api/client";
import { type Loaded, useApi } from "../../api/useApi";
import type { ImageList } from "../../images/image";

/** The images of an establishment of the office. */
export function useImagesOf(number: string): Loaded<ImageList> {
  return useApi(`images of ${number}`, (signal) =>
    ask(
      api.GET("/staff/establishments/{establishment_number}/images", {
        params: { path: { establishment_number: number } },
        signal,
      }),
    ),
  );
}
