// Routes the page already speaks of and docs/openapi.json does not have yet. A line goes as soon as it has it.

export interface ImageView {
  image_id: string;
  kind: "exterior" | "workplace" | "product" | "other";
  caption: string;
  alternative_text: string;
  state: "reserved" | "pending" | "unusable" | "published" | "rejected";
  reason: string | null;
  version: number;
  position: number;
  width: number | null;
  height: number | null;
  thumbnail_url: string | null;
  display_url: string | null;
  replaces: string | null;
  replaced_by: string | null;
  text_change: {
    kind: ImageView["kind"];
    caption: string;
    alternative_text: string;
    state: "pending" | "rejected";
    reason: string | null;
  } | null;
  allowed: string[];
  created_at: string;
  updated_at: string;
}
export interface ImageList {
  limit: number;
  used: number;
  version: number;
  items: ImageView[];
}
export interface PublicImage {
  kind: ImageView["kind"];
  caption: string;
  alternative_text: string;
  width: number;
  height: number;
  thumbnail_url: string;
  display_url: string;
}
type Texts = Pick<ImageView, "kind" | "caption" | "alternative_text">;
type Empty = { query?: never; header?: never; path?: never; cookie?: never };
type Path<P> = { query?: never; header?: never; path: P; cookie?: never };
type Says<S extends number, T> = {
  [K in S]: { headers: { [name: string]: unknown }; content: { "application/json": T } };
};
type Op<P, B, R> = { parameters: P; requestBody: { content: { "application/json": B } }; responses: R };
type Ask<P, R> = { parameters: P; requestBody?: never; responses: R };

export interface PendingPaths {
  "/employer/images": {
    parameters: Empty;
    get: Ask<Empty, Says<200, ImageList>>;
    post: Op<
      Empty,
      Texts & { image_id?: string; content_type: string; size: number; replaces?: string | null },
      Says<201, { image: ImageView; upload: { url: string; fields: Record<string, string>; expires_at: string } }>
    >;
  };
  "/employer/images/order": {
    parameters: Empty;
    post: Op<Empty, { version: number; image_ids: string[] }, Says<200, ImageList>>;
  };
  "/employer/images/{image_id}": {
    parameters: Path<{ image_id: string }>;
    put: Op<Path<{ image_id: string }>, Texts & { version: number }, Says<200, ImageView>>;
    delete: Ask<Path<{ image_id: string }>, { 204: { headers: { [name: string]: unknown }; content?: never } }>;
  };
  "/staff/establishments/{establishment_number}/images": {
    parameters: Path<{ establishment_number: string }>;
    get: Ask<Path<{ establishment_number: string }>, Says<200, ImageList>>;
  };
  "/staff/establishments/{establishment_number}/images/{image_id}/reopen": {
    parameters: Path<{ establishment_number: string; image_id: string }>;
    post: Op<Path<{ establishment_number: string; image_id: string }>, { version: number }, Says<200, ImageView>>;
  };
}
