import { useParams } from "wouter";
import { api, ask } from "../../api/client";
import { useApi } from "../../api/useApi";
import { sheet as words } from "../../messages/ja.requests";
import { PostingSheet } from "../../sheet/PostingSheet";
import { Page } from "../../ui/Page";
import { EmployerPage } from "../frame/EmployerPage";
import { useImages } from "../images/useImages";
import { LoadedPosting } from "./Loaded";
import { type Posting, usePosting } from "./posting";

/** The job sheet of a posting as it is now, or of one of its versions. */
export default function SheetPage() {
  const { id, version } = useParams<{ id: string; version?: string }>();
  return <EmployerPage>{() => <Sheet id={id} version={version ? Number(version) : null} />}</EmployerPage>;
}

function Sheet({ id, version }: { id: string; version: number | null }) {
  const loaded = usePosting(id);
  return (
    <Page title={words.title} wide back={{ href: `/postings/${id}`, label: words.back }}>
      <LoadedPosting of={loaded}>{(posting) => <OwnSheet posting={posting} version={version} />}</LoadedPosting>
    </Page>
  );
}

function OwnSheet({ posting, version }: { posting: Posting; version: number | null }) {
  const establishment = useApi("establishment", (signal) => ask(api.GET("/employer/establishment", { signal })));
  const support = useApi("support", (signal) => ask(api.GET("/public/support", { signal })));
  return (
    <PostingSheet
      posting={posting}
      version={version}
      loadVersion={(of, signal) =>
        ask(
          api.GET("/employer/postings/{posting_id}/versions/{version}", {
            params: { path: { posting_id: posting.posting_id, version: of } },
            signal,
          }),
        )
      }
      establishment={establishment.data}
      images={useImages().data}
      office={support.data?.office ?? null}
    />
  );
}
