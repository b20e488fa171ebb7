import { createContext, type ReactNode, useContext, useEffect, useRef, useSyncExternalStore } from "react";
import { Link, useLocation } from "wouter";
import { site } from "../messages/ja";

// A form with errors sits somewhere below the page that owns the title: it raises this flag.
let errorForms = 0;
const watchers = new Set<() => void>();

function countErrorForms(change: number) {
  errorForms += change;
  for (const watcher of watchers) watcher();
}

/** Puts 「エラー：」 before the title as long as `some` holds. */
export function useTitleError(some: boolean) {
  useEffect(() => {
    if (!some) return;
    countErrorForms(1);
    return () => countErrorForms(-1);
  }, [some]);
}

function useErrorShown(): boolean {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => errorForms > 0,
  );
}

/** What the title of the browser's tab ends with: the entry's own name where it has one. */
export const SiteName = createContext(site.name);

/** The view last shown in this document: the first one keeps the browser's own focus, each further one takes it to its h1. */
let shown: string | null = null;

/** The view whose h1 got the focus: its "loading" h1 may be replaced by the real one, which then takes it over. */
let focusedIn: string | null = null;

export interface PageProps {
  title: string;
  /** Title of the browser's tab, if other than the h1. */
  tabTitle?: string;
  /** Tells two views of the same address apart (entry, check, done). */
  view?: string;
  /** At most one Banner, above the h1. */
  banner?: ReactNode;
  back?: { href: string; label: string } | undefined;
  /** Lists and reviews use the whole width; forms and texts keep a readable one, at the same left edge. */
  wide?: boolean;
  /** Beside the h1 on a PC, under it on a phone. */
  actions?: ReactNode;
  children: ReactNode;
}

export function Page({ title, tabTitle, view = "", banner, back, wide = false, actions, children }: PageProps) {
  const [path] = useLocation();
  const heading = useRef<HTMLHeadingElement>(null);
  const error = useErrorShown();
  const siteName = useContext(SiteName);
  const place = `${path} ${view}`;

  useEffect(() => {
    const name = tabTitle ?? title;
    document.title = `${error ? site.titleError : ""}${name === siteName ? "" : `${name}｜`}${siteName}`;
  }, [title, tabTitle, error, siteName]);

  useEffect(() => {
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (shown !== null && shown !== place) {
      window.scrollTo(0, 0);
      heading.current?.focus({ preventScroll: true });
      focusedIn = place;
    } else if (focusedIn === place && lost) {
      heading.current?.focus({ preventScroll: true });
    }
    shown = place;
  }, [place]);

  return (
    <main id="main" tabIndex={-1} className="mx-auto w-full max-w-6xl px-[min(1rem,4vw)] py-8 sm:px-8 sm:py-12">
      <div className={wide ? undefined : "max-w-3xl"}>
        {back ? (
          <p className="no-print mb-4">
            <Link href={back.href} className="link inline-block py-1">
              {back.label}
            </Link>
          </p>
        ) : null}
        {banner}
        <div className="mb-8 flex flex-col gap-4 sm:flex-row sm:flex-wrap sm:items-center sm:justify-between">
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {actions}
        </div>
        {children}
      </div>
    </main>
  );
}
