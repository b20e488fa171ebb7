import { type ReactNode, useEffect } from "react";
import { Redirect, useLocation, useSearch } from "wouter";
import type { SessionStore } from "../api/session";
import { withBack } from "../lib/back";
import { failure as words } from "../messages/ja";
import { FailureNotice } from "./FailureNotice";
import { Loading } from "./Loading";
import { Page } from "./Page";

interface Limits {
  idle_expires_at: string;
  absolute_expires_at: string;
}

export interface SignedInProps<S extends Limits> {
  store: SessionStore<S>;
  signInHref: string;
  children: (session: S) => ReactNode;
}

/** Pages behind the sign-in. A session that ends while one is open leaves it standing: SessionWarning speaks then. */
export function SignedIn<S extends Limits>({ store, signInHref, children }: SignedInProps<S>) {
  const { status, session } = store.use();
  const [path] = useLocation();
  const search = useSearch();
  useEffect(() => {
    if (status === "unknown") void store.refresh();
  }, [status, store]);
  if (session) return children(session);
  if (status === "signed-out")
    return <Redirect to={withBack(signInHref, search ? `${path}?${search}` : path)} replace />;
  return (
    <Page title={status === "unreachable" ? words.loadTitle : words.opening}>
      {status === "unreachable" ? (
        <FailureNotice failure={{ kind: "network" }} retry={() => void store.refresh()} />
      ) : (
        <Loading />
      )}
    </Page>
  );
}
