import type { ReactNode } from "react";
import { Redirect, useParams } from "wouter";
import type { StaffSession } from "../../api/session";
import { posting as words } from "../../messages/ja.staff-postings";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { Page } from "../../ui/Page";
import { StaffPage } from "../frame/StaffPage";
import { hrefOf, type Posting, usePosting } from "./posting";

interface PostingLoaderProps {
  title: string;
  children: (posting: Posting, session: StaffSession, refresh: () => void) => ReactNode;
}

/** A page about one posting of the office. */
export function PostingLoader(props: PostingLoaderProps) {
  return <StaffPage>{(session) => <Load session={session} {...props} />}</StaffPage>;
}

function Load({ title, children, session }: PostingLoaderProps & { session: StaffSession }) {
  const { number = "", id = "" } = useParams();
  const { data, failure, refresh } = usePosting(number, id);
  if (data) return children(data, session, refresh);
  return (
    <Page title={title} back={{ href: "/search", label: words.back }}>
      {failure ? <FailureNotice failure={failure} retry={refresh} /> : <Loading />}
    </Page>
  );
}

/** What may not be entered (any more) leads to the posting, which says how things stand. */
export function ToPosting({ posting }: { posting: Posting }) {
  return <Redirect to={hrefOf(posting)} replace />;
}
