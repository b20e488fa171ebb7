import type { ReactNode } from "react";
import type { Loaded as LoadedData } from "../../api/useApi";
import { form as words } from "../../messages/ja.posting";
import { LinkButton } from "../../ui/Button";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import type { Posting } from "./posting";

/** The posting, or what stands in its place: while loading, when it is gone, when it cannot be loaded. */
export function LoadedPosting({
  of,
  children,
}: {
  of: LoadedData<Posting>;
  children: (posting: Posting) => ReactNode;
}) {
  if (of.data) return children(of.data);
  if (isMissing(of))
    return (
      <>
        <p>{words.missingText}</p>
        <p className="mt-6">
          <LinkButton href="/home" look="outline">
            {words.toHome}
          </LinkButton>
        </p>
      </>
    );
  return of.failure ? <FailureNotice failure={of.failure} retry={of.refresh} /> : <Loading />;
}

export function isMissing({ failure }: LoadedData<Posting>): boolean {
  return failure?.kind === "problem" && (failure.status === 404 || failure.status === 422);
}
