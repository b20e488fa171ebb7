import { type ComponentType, lazy } from "react";

const LoginPage = lazy(() => import("../account/login/LoginPage"));

/** Every page of the seeker entry, each its own chunk. First match wins; addresses stand under /seeker. */
export const routes: readonly (readonly [path: string, page: ComponentType])[] = [
  ["/", lazy(() => import("./front/FrontPage"))],
  // Opening a MyPage, in the same five steps as an employer
  ["/signup", lazy(() => import("../account/signup/EntryPage"))],
  ["/signup/consent", lazy(() => import("../account/signup/ConsentPage"))],
  ["/signup/details", lazy(() => import("../account/signup/DetailsPage"))],
  ["/signup/key", lazy(() => import("../account/signup/KeyPage"))],
  ["/signup/password", lazy(() => import("../account/signup/PasswordPage"))],
  ["/signup/done", lazy(() => import("../account/signup/DonePage"))],
  ["/login", LoginPage],
  ["/sign-in", LoginPage], // the address in mails
  ["/password-reset", lazy(() => import("../account/login/ResetPage"))],
  ["/password-reset/new", lazy(() => import("../account/login/NewPasswordPage"))],
  // Behind the sign-in
  ["/messages", lazy(() => import("./messages/ThreadsPage"))],
  ["/messages/:id", lazy(() => import("./messages/ThreadPage"))],
  ["/messages/:id/report", lazy(() => import("./messages/ReportPage"))],
  ["/jobs/:number", lazy(() => import("./jobs/JobPage"))],
];
