import { type ComponentType, type ReactNode, StrictMode, Suspense } from "react";
import { createRoot } from "react-dom/client";
import { Route, Router, Switch, useLocation } from "wouter";
import { CrashBoundary } from "./CrashBoundary";
import { Layout, type LayoutProps } from "./Layout";
import { Loading } from "./Loading";
import { NotFoundPage } from "./NotFoundPage";

export interface EntryProps extends Omit<LayoutProps, "children"> {
  routes: readonly (readonly [path: string, page: ComponentType])[];
  children?: ReactNode;
}

/** The frame of an entry page: layout, routes, the 404 and 500 pages. */
export function Entry({ routes, children, ...layout }: EntryProps) {
  const [path] = useLocation();
  return (
    <Layout {...layout}>
      <CrashBoundary place={path}>
        <Suspense
          fallback={
            <main id="main" tabIndex={-1} className="mx-auto max-w-6xl px-4 sm:px-8">
              <Loading />
            </main>
          }
        >
          <Switch>
            {routes.map(([pattern, Page]) => (
              <Route key={pattern} path={pattern}>
                <Page />
              </Route>
            ))}
            <Route>
              <NotFoundPage homeHref={layout.homeHref} />
            </Route>
          </Switch>
        </Suspense>
      </CrashBoundary>
      {children}
    </Layout>
  );
}

export function start(app: ReactNode, base = "") {
  const root = document.getElementById("root");
  if (!root) throw new Error("The page has no element #root");
  createRoot(root).render(
    <StrictMode>
      <Router base={base}>{app}</Router>
    </StrictMode>,
  );
}
