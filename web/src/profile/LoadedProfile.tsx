import type { ReactNode } from "react";
import { useApi } from "../api/useApi";
import { FailureNotice } from "../ui/FailureNotice";
import { Loading } from "../ui/Loading";
import { Page } from "../ui/Page";
import type { ProfileSide, ProfileView } from "./profile";

export interface LoadedProfileProps {
  side: ProfileSide;
  title: string;
  children: (view: ProfileView, refresh: () => void) => ReactNode;
}

/** The profile, an empty one where none was begun. */
export function LoadedProfile({ side, title, children }: LoadedProfileProps) {
  const { data, failure, refresh } = useApi(side.name, side.load);
  if (data) return children(data, refresh);
  const missing = failure?.kind === "problem" && failure.status === 404;
  return (
    <Page title={missing ? side.words.gone : title} {...(side.back ? { back: side.back } : {})}>
      {failure ? <FailureNotice failure={failure} {...(missing ? {} : { retry: refresh })} /> : <Loading />}
    </Page>
  );
}
