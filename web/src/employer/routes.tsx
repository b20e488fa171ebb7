import { type ComponentType, lazy } from "react";

/** Every page of the employer entry, each its own chunk. First match wins. */
export const routes: readonly (readonly [path: string, page: ComponentType])[] = [
  ["/", lazy(() => import("./front/FrontPage"))],
  ["/accessibility", lazy(() => import("./front/AccessibilityPage"))],
];
