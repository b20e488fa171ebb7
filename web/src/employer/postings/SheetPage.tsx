import { useParams } from "wouter";
import { api, ask, serverNow } from "../../api/client";
import { useApi } from "../../api/useApi";
import { type Content, useCatalogue } from "../../form/catalogue";
import { imagesWith } from "../../images/image";
import { formatDate, formatInstant, todayIso } from "../../lib/date";
import { sheet as words } from "../../messages/ja.requests";
import { factsOf } from "../../sheet/facts";
import { JobSheet } from "../../sheet/JobSheet";
import { Actions, Button } from "../../ui/Button";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { Page } from "../../ui/Page";
import { EmployerPage } from "../frame/EmployerPage";
import { useImages } from "../images/useImages";
import { LoadedPosting } from "./Loaded";
import { contentOf, type Posting, usePosting } from "./posting";

/** The job sheet of a posting as it is now, or of one of its versions. */
export default function SheetPage() {
  const { id, version } = useParams<{ id: string; version?: string }>();
  return <EmployerPage>{() => <Sheet id={id} version={version} />}</EmployerPage>;
}

function Sheet({ id, version }: { id: string; version: string | undefined }) {
  const loaded = usePosting(id);
  return (
    <Page title={words.title} wide back={{ href: `/postings/${id}`, label: words.back }}>
      <LoadedPosting of={loaded}>
        {(posting) =>
          version ? (
            <OfVersion posting={posting} version={Number(version)} />
          ) : (
            <Paper
              posting={posting}
              content={contentOf(posting)}
              note={words.asOf(formatDate(todayIso(serverNow())))}
            />
          )
        }
      </LoadedPosting>
    </Page>
  );
}

function OfVersion({ posting, version }: { posting: Posting; version: number }) {
  const id = posting.posting_id;
  const { data, failure, refresh } = useApi(`version/${id}/${version}`, (signal) =>
    ask(
      api.GET("/employer/postings/{posting_id}/versions/{version}", {
        params: { path: { posting_id: id, version } },
        signal,
      }),
    ),
  );
  if (failure) return <FailureNotice failure={failure} retry={refresh} />;
  if (!data) return <Loading />;
  const today = formatDate(todayIso(serverNow())); // what the establishment was then is kept nowhere
  const note = `${words.version(formatInstant(data.at))}${words.ownAsOf(today)}`;
  return <Paper posting={posting} content={data.content as Content} note={note} />;
}

function Paper({ posting, content, note }: { posting: Posting; content: Content; note: string }) {
  const model = useCatalogue("posting");
  const establishment = useCatalogue("establishment");
  const { data } = useApi("establishment", (signal) => ask(api.GET("/employer/establishment", { signal })));
  const support = useApi("support", (signal) => ask(api.GET("/public/support", { signal })));
  return (
    <>
      <JobSheet
        posting={model}
        establishment={establishment}
        content={content}
        of={data ? (data as unknown as Content) : null}
        images={imagesWith(content.publication, useImages().data)}
        facts={factsOf(posting, support.data?.office ?? null)}
        note={note}
      />
      <Actions>
        <Button onClick={() => window.print()}>{words.print}</Button>
      </Actions>
    </>
  );
}
