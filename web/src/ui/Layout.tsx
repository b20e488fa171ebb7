import type { MouseEvent, ReactNode } from "react";
import { Link, useLocation } from "wouter";
import { api, ask } from "../api/client";
import { useApi } from "../api/useApi";
import { site } from "../messages/ja";
import { Contact } from "./Contact";
import { ClosedPage, MaintenanceNotice } from "./Maintenance";

export interface NavItem {
  href: string;
  label: string;
}

export interface LayoutProps {
  name: string;
  /** Where the product's name leads. */
  homeHref: string;
  nav?: readonly NavItem[];
  /** Who is signed in, sign-out. */
  account?: ReactNode;
  children: ReactNode;
}

/**
 * Header, page, footer. The contact stands in the footer of every page, always at the same place (WCAG 3.2.6): header and
 * page fill the window, so that the footer never jumps through it while an answer is awaited.
 */
export function Layout({ name, homeHref, nav = [], account, children }: LayoutProps) {
  const [path] = useLocation();
  const support = useApi("support", (signal) => ask(api.GET("/public/support", { signal })));
  const maintenance = support.data?.maintenance;
  const skip = (event: MouseEvent) => {
    event.preventDefault();
    const main = document.getElementById("main");
    main?.focus();
    main?.scrollIntoView();
  };
  return (
    <>
      <div className="flex min-h-screen flex-col">
        {/* biome-ignore lint/a11y/useValidAnchor: a link to a part of the page; the script also moves the focus */}
        <a href="#main" onClick={skip} className="link absolute top-2 left-2 z-10 bg-white px-4 py-3 not-focus:sr-only">
          {site.skip}
        </a>
        <header className="no-print border-b border-solid-gray-420">
          <div className="mx-auto flex max-w-6xl flex-wrap items-center justify-between gap-x-6 gap-y-1 px-4 py-3 sm:px-8">
            <Link
              href={homeHref}
              className="inline-flex min-h-11 flex-col justify-center text-lg leading-130 font-bold text-solid-gray-900 hover:underline"
            >
              <span className="text-xs font-normal text-solid-gray-700">{site.owner}</span>
              {name}
            </Link>
            {account ? <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">{account}</div> : null}
          </div>
          {nav.length > 0 ? (
            <nav aria-label={site.mainNav} className="border-t border-solid-gray-200">
              <ul className="mx-auto flex max-w-6xl flex-wrap gap-x-2 px-2 sm:px-6">
                {nav.map((item) => {
                  const here = path === item.href || path.startsWith(`${item.href}/`);
                  return (
                    <li key={item.href}>
                      <Link
                        href={item.href}
                        aria-current={here ? "page" : undefined}
                        className={`block min-h-11 border-b-4 px-2 py-2.5 hover:underline ${here ? "border-blue-900 font-bold text-blue-1000" : "border-transparent text-solid-gray-900"}`}
                      >
                        {item.label}
                      </Link>
                    </li>
                  );
                })}
              </ul>
            </nav>
          ) : null}
        </header>
        <div className="flex-1">
          {maintenance?.closed ? (
            <ClosedPage maintenance={maintenance} />
          ) : (
            <>
              {maintenance ? <MaintenanceNotice maintenance={maintenance} /> : null}
              {children}
            </>
          )}
        </div>
      </div>
      <footer className="no-print border-t border-solid-gray-420 bg-solid-gray-50">
        <div className="mx-auto max-w-6xl px-4 py-8 sm:px-8">
          <Contact support={support} />
          <nav aria-label={site.footerNav} className="mt-6 border-t border-solid-gray-420 pt-4">
            <a className="link inline-block py-2" href="/accessibility">
              {site.accessibility}
            </a>
          </nav>
        </div>
      </footer>
    </>
  );
}
