import { type ComponentType, lazy } from "react";
import { accountRoutes } from "../account/routes";

/** Every page of the seeker entry, each its own chunk. First match wins; addresses stand under /seeker. */
export const routes: readonly (readonly [path: string, page: ComponentType])[] = [
  ["/", lazy(() => import("./front/FrontPage"))],
  ...accountRoutes,
  // Behind the sign-in
  ["/messages", lazy(() => import("./messages/ThreadsPage"))],
  ["/messages/:id", lazy(() => import("./messages/ThreadPage"))],
  ["/messages/:id/report", lazy(() => import("./messages/ReportPage"))],
  ["/account", lazy(() => import("./frame/SettingsPage"))],
  ["/account/close", lazy(() => import("./frame/ClosePage"))],
  ["/profile", lazy(() => import("./profile/ProfilePage"))],
  ["/profile/edit", lazy(() => import("./profile/EditPage"))],
  ["/profile/publish", lazy(() => import("./profile/PublishPage"))],
  ["/profile/withdraw", lazy(() => import("./profile/WithdrawPage"))],
  ["/jobs/:number", lazy(() => import("./jobs/JobPage"))],
];
