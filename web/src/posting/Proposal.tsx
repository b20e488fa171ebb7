import type { Answer } from "../api/client";
import type { components } from "../api/schema";
import { useApi } from "../api/useApi";
import { type Content, useCatalogue } from "../form/catalogue";
import { DifferenceTable } from "../form/DifferenceTable";
import { formatInstant } from "../lib/date";
import { proposal as words } from "../messages/ja.requests";
import { FailureNotice } from "../ui/FailureNotice";
import { Loading } from "../ui/Loading";

type Version = components["schemas"]["PostingVersion"];
type Names = Readonly<Record<string, string>>;

export interface ProposalAddress {
  id: string;
  version: number;
  /** The line of the history that keeps it. */
  line: string;
}

interface ProposalProps {
  of: ProposalAddress;
  load: (signal: AbortSignal) => Promise<Answer<Version>>;
  events: Names;
}

/** What a change was to make of a posting, beside what was published then. */
export function Proposal({ of, load, events }: ProposalProps) {
  const model = useCatalogue("posting");
  const { data, failure, refresh } = useApi(`proposal/${of.id}/${of.version}/${of.line}`, load);
  if (failure) return <FailureNotice failure={failure} retry={refresh} />;
  if (!data) return <Loading />;
  return (
    <>
      <p>{words.lead(formatInstant(data.at), events[data.event] ?? data.event)}</p>
      <DifferenceTable
        model={model}
        before={(data.replaces ?? {}) as Content}
        after={data.content as Content}
        older={words.older}
      />
    </>
  );
}
