import { type ComponentType, lazy } from "react";
import { accountRoutes } from "../account/routes";

const ImagesPage = lazy(() => import("./images/ImagesPage"));

/** Every page of the employer entry, each its own chunk. First match wins. */
export const routes: readonly (readonly [path: string, page: ComponentType])[] = [
  ["/", lazy(() => import("./front/FrontPage"))],
  ["/accessibility", lazy(() => import("./front/AccessibilityPage"))],
  ...accountRoutes,
  // Behind the sign-in
  ["/home", lazy(() => import("./home/HomePage"))],
  ["/home/:list", lazy(() => import("./home/HomePage"))],
  ["/establishment", lazy(() => import("./establishment/EstablishmentPage"))],
  ["/applicants", lazy(() => import("./applicants/ApplicantsPage"))],
  ["/applicants/postings", lazy(() => import("./applicants/PostingsPage"))],
  ["/applicants/results", lazy(() => import("./applicants/SeveralPage"))],
  ["/applicants/:id", lazy(() => import("./applicants/ApplicantPage"))],
  ["/applicants/:id/letter", lazy(() => import("./applicants/LetterPage"))],
  ["/applicants/:id/result", lazy(() => import("./applicants/ResultPage"))],
  ["/applicants/:id/done", lazy(() => import("./applicants/DonePage"))],
  ["/messages", lazy(() => import("./messages/ThreadsPage"))],
  ["/messages/:id", lazy(() => import("./messages/ThreadPage"))],
  ["/messages/:id/report", lazy(() => import("./messages/ReportPage"))],
  ["/seekers", lazy(() => import("./seekers/SearchPage"))],
  ["/seekers/:number", lazy(() => import("./seekers/SeekerPage"))],
  ["/postings/new", lazy(() => import("./postings/NewPostingPage"))],
  ["/postings/copy", lazy(() => import("./postings/CopyPage"))],
  ["/postings/:id", lazy(() => import("./postings/DetailPage"))],
  ["/postings/:id/edit", lazy(() => import("./postings/TaskListPage"))],
  ["/postings/:id/edit/:section", lazy(() => import("./postings/SectionPage"))],
  ["/postings/:id/check", lazy(() => import("./postings/CheckPage"))],
  ["/postings/:id/done", lazy(() => import("./postings/DonePage"))],
  ["/postings/:id/withdraw", lazy(() => import("./postings/WithdrawPage"))],
  ["/postings/:id/discard", lazy(() => import("./postings/DiscardPage"))],
  ["/postings/:id/change", lazy(() => import("./postings/ChangePage"))],
  ["/postings/:id/change/check", lazy(() => import("./postings/ChangeCheckPage"))],
  ["/postings/:id/change/:section", lazy(() => import("./postings/ChangeSectionPage"))],
  ["/postings/:id/stop", lazy(() => import("./postings/StopPage"))],
  ["/postings/:id/extend", lazy(() => import("./postings/ExtensionPage"))],
  ["/postings/:id/requests/:kind/withdraw", lazy(() => import("./postings/WithdrawRequestPage"))],
  ["/postings/:id/history", lazy(() => import("./postings/HistoryPage"))],
  ["/postings/:id/sheet", lazy(() => import("./postings/SheetPage"))],
  ["/postings/:id/sheet/:version", lazy(() => import("./postings/SheetPage"))],
  ["/establishment/edit", lazy(() => import("./establishment/EditPage"))],
  ["/establishment/edit/check", lazy(() => import("./establishment/CheckPage"))],
  ["/establishment/edit/withdraw", lazy(() => import("./establishment/WithdrawPage"))],
  ["/establishment/edit/:section", lazy(() => import("./establishment/SectionPage"))],
  ["/images", ImagesPage], // the short address; below it the CDN serves what is published
  ["/establishment/images", ImagesPage],
  ["/establishment/images/new", lazy(() => import("./images/NewImagesPage"))],
  ["/establishment/images/:id/edit", lazy(() => import("./images/EditPage"))],
  ["/establishment/images/:id/replace", lazy(() => import("./images/ReplacePage"))],
  ["/establishment/images/:id/delete", lazy(() => import("./images/DeletePage"))],
  // For everybody
  ["/jobs/:number", lazy(() => import("./jobs/JobPage"))],
];
