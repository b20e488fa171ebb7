import { type Answer, serverNow } from "../api/client";
import type { components } from "../api/schema";
import { useApi } from "../api/useApi";
import { type Content, useCatalogue } from "../form/catalogue";
import { type ImageList, imagesWith } from "../images/image";
import { formatDate, formatInstant, todayIso } from "../lib/date";
import { sheet as words } from "../messages/ja.requests";
import { Actions, Button } from "../ui/Button";
import { FailureNotice } from "../ui/FailureNotice";
import { Loading } from "../ui/Loading";
import { factsOf } from "./facts";
import { JobSheet } from "./JobSheet";

type Schemas = components["schemas"];

interface SheetProps {
  posting: Schemas["PostingView"];
  /** What of it to show; null: as it is now. */
  version: number | null;
  loadVersion: (version: number, signal: AbortSignal) => Promise<Answer<Schemas["PostingVersion"]>>;
  establishment: Schemas["Establishment"] | null;
  images: ImageList | null;
  /** The one whose name is known. */
  office: { code: string; name: string } | null;
}

/** The job sheet of a posting, to print: as it is now, or as one of its versions. */
export function PostingSheet(props: SheetProps) {
  const { posting, version } = props;
  if (version !== null) return <OfVersion {...props} version={version} />;
  return <Paper {...props} content={posting.content as Content} note={words.asOf(today())} />;
}

function OfVersion(props: SheetProps & { version: number }) {
  const { posting, version, loadVersion } = props;
  const { data, failure, refresh } = useApi(`version/${posting.posting_id}/${version}`, (signal) =>
    loadVersion(version, signal),
  );
  if (failure) return <FailureNotice failure={failure} retry={refresh} />;
  if (!data) return <Loading />;
  // What the establishment was then is kept nowhere.
  const note = `${words.version(formatInstant(data.at))}${words.ownAsOf(today())}`;
  return <Paper {...props} content={data.content as Content} note={note} />;
}

const today = () => formatDate(todayIso(serverNow()));

interface PaperProps extends SheetProps {
  content: Content;
  note: string;
}

function Paper({ posting, establishment, images, office, content, note }: PaperProps) {
  return (
    <>
      <JobSheet
        posting={useCatalogue("posting")}
        establishment={useCatalogue("establishment")}
        content={content}
        of={establishment as unknown as Content | null}
        images={imagesWith(content.publication, images)}
        facts={factsOf(posting, office)}
        note={note}
      />
      <Actions>
        <Button onClick={() => window.print()}>{words.print}</Button>
      </Actions>
    </>
  );
}
