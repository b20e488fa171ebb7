import { type ComponentType, lazy } from "react";

const LoginPage = lazy(() => import("./login/LoginPage"));

/** The pages of the account, the same for every Audience: opening it in the leaflet's five steps (R07), signing in, one's own settings. */
export const accountRoutes: readonly (readonly [path: string, page: ComponentType])[] = [
  ["/signup", lazy(() => import("./signup/EntryPage"))],
  ["/signup/consent", lazy(() => import("./signup/ConsentPage"))],
  ["/signup/details", lazy(() => import("./signup/DetailsPage"))],
  ["/signup/key", lazy(() => import("./signup/KeyPage"))],
  ["/signup/password", lazy(() => import("./signup/PasswordPage"))],
  ["/signup/done", lazy(() => import("./signup/DonePage"))],
  ["/login", LoginPage],
  ["/sign-in", LoginPage], // the address in mails
  ["/login/code", lazy(() => import("./login/CodePage"))],
  ["/password-reset", lazy(() => import("./login/ResetPage"))],
  ["/password-reset/new", lazy(() => import("./login/NewPasswordPage"))],
  ["/account/address", lazy(() => import("./settings/AddressPage"))],
  ["/account/email", lazy(() => import("./settings/EmailPage"))],
  ["/account/email/key", lazy(() => import("./settings/EmailKeyPage"))],
  ["/account/password", lazy(() => import("./settings/PasswordPage"))],
  ["/account/sessions/end", lazy(() => import("./settings/EndSessionsPage"))],
];
