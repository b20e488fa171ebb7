import type { components } from "../api/schema";
import { formatInstant } from "../lib/date";
import { maintenance as words } from "../messages/ja";
import { Page } from "./Page";

export type Maintenance = components["schemas"]["Maintenance"];

/** Stands on every page as long as the office's notice holds; it may come together with the page's own banner. */
export function MaintenanceNotice({ maintenance }: { maintenance: Maintenance }) {
  return (
    <section aria-label={words.title} className="no-print border-b-2 border-warning-orange-2 bg-white">
      <div className="mx-auto max-w-6xl px-4 py-3 sm:px-8">
        <strong className="mr-3">{words.title}</strong>
        <Words maintenance={maintenance} />
      </div>
    </section>
  );
}

/** In place of every page while the service is closed; what was typed stays in the browser until it opens again. */
export function ClosedPage({ maintenance }: { maintenance: Maintenance }) {
  return (
    <Page title={words.closed}>
      <p>
        <Words maintenance={maintenance} />
      </p>
      <p className="mt-4">{words.contact}</p>
    </Page>
  );
}

function Words({ maintenance }: { maintenance: Maintenance }) {
  return (
    <>
      <span className="wrap-anywhere whitespace-pre-line">{maintenance.text}</span>
      {maintenance.until ? <span className="block">{words.until(formatInstant(maintenance.until))}</span> : null}
    </>
  );
}
