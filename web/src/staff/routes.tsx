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
  ["/establishments", lazy(() => import("./establishments/EstablishmentsPage"))],
  ["/establishments/new", lazy(() => import("./establishments/RegisterPage"))],
  ["/establishments/:number", lazy(() => import("./establishments/EstablishmentPage"))],
  ["/establishments/:number/codes/new", lazy(() => import("./codes/IssuePage"))],
  ["/establishments/:number/codes/:id/revoke", lazy(() => import("./codes/RevokePage"))],
  ["/codes", lazy(() => import("./codes/CodesPage"))],
  ["/entries", lazy(() => import("./entries/EntriesPage"))],
  ["/entries/new", lazy(() => import("./entries/StartPage"))],
  ["/entries/:number/:id", lazy(() => import("./entries/EntryPage"))],
  ["/entries/:number/:id/check", lazy(() => import("./entries/CheckPage"))],
  ["/entries/:number/:id/done", lazy(() => import("./entries/EntryDonePage"))],
  ["/entries/:number/:id/discard", lazy(() => import("./entries/DiscardPage"))],
  ["/entries/:number/:id/withdraw", lazy(() => import("./entries/WithdrawPage"))],
  ["/entries/:number/:id/:section", lazy(() => import("./entries/SectionPage"))],
  ["/letters", lazy(() => import("./letters/LettersPage"))],
  ["/letters/print", lazy(() => import("./letters/PrintPage"))],
];
