import type { ReactNode } from "react";
import { useParams } from "wouter";
import { entries, entry as words } from "../../messages/ja.staff-entries";
import { Actions, LinkButton } from "../../ui/Button";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { Page } from "../../ui/Page";
import { StaffPage } from "../frame/StaffPage";
import { type Posting, useEntry } from "./entry";

interface EntryLoaderProps {
  title: string;
  /** What must still be possible with the posting. */
  needs: "edit" | "discard" | "withdraw" | null;
  children: (posting: Posting, refresh: () => void) => ReactNode;
}

/** A page about one entry: loads it, and says so when it has moved on. */
export function EntryLoader(props: EntryLoaderProps) {
  return <StaffPage>{() => <Loader {...props} />}</StaffPage>;
}

function Loader({ title, needs, children }: EntryLoaderProps) {
  const { number = "", id = "" } = useParams();
  const { data, failure, refresh } = useEntry(number, id);
  if (data && (needs === null || data.allowed.includes(needs))) return children(data, refresh);
  return (
    <Page title={data ? words.gone : title} back={{ href: "/entries", label: entries.back }}>
      {data ? (
        <>
          <p>{words.goneText}</p>
          <Actions>
            <LinkButton href="/">{words.toQueue}</LinkButton>
          </Actions>
        </>
      ) : failure ? (
        <FailureNotice failure={failure} retry={refresh} />
      ) : (
        <Loading />
      )}
    </Page>
  );
}
