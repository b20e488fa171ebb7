import { type ComponentType, lazy } from "react";

/** Every page of the staff entry below /staff, each its own chunk. First match wins. */
export const routes: readonly (readonly [path: string, page: ComponentType])[] = [
  ["/", lazy(() => import("./queue/QueuePage"))],
  ["/login", lazy(() => import("./login/LoginPage"))],
  ["/reviews/:id", lazy(() => import("./review/ReviewPage"))],
  ["/reviews/:id/accept", lazy(() => import("./review/AcceptPage"))],
  ["/reviews/:id/return", lazy(() => import("./review/ReturnPage"))],
  ["/reviews/:id/refuse", lazy(() => import("./review/RefusePage"))],
  ["/reviews/:id/take-over", lazy(() => import("./review/TakeOverPage"))],
  ["/reviews/:id/done", lazy(() => import("./review/DonePage"))],
];
