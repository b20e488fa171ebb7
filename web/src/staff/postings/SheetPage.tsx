import { useParams } from "wouter";
import { api, ask } from "../../api/client";
import type { StaffSession } from "../../api/session";
import { sheet as words } from "../../messages/ja.requests";
import { posting as postingWords } from "../../messages/ja.staff-postings";
import { PostingSheet } from "../../sheet/PostingSheet";
import { Page } from "../../ui/Page";
import { useEstablishment } from "../establishments/useEstablishment";
import { useImagesOf } from "../images/useImagesOf";
import { PostingLoader } from "./PostingLoader";
import { hrefOf, type Posting } from "./posting";

/** The job sheet of a posting as it is now, or of one of its versions. */
export default function SheetPage() {
  return (
    <PostingLoader title={words.title}>
      {(posting, session) => <Sheet posting={posting} session={session} />}
    </PostingLoader>
  );
}

function Sheet({ posting, session }: { posting: Posting; session: StaffSession }) {
  const { version } = useParams<{ version?: string }>();
  const number = posting.establishment_number;
  const establishment = useEstablishment(number);
  const images = useImagesOf(number);
  return (
    <Page title={words.title} wide back={{ href: hrefOf(posting), label: postingWords.title }}>
      <PostingSheet
        posting={posting}
        version={version ? Number(version) : null}
        loadVersion={(of, signal) =>
          ask(
            api.GET("/staff/establishments/{establishment_number}/postings/{posting_id}/versions/{version}", {
              params: { path: { establishment_number: number, posting_id: posting.posting_id, version: of } },
              signal,
            }),
          )
        }
        establishment={establishment.data}
        images={images.data}
        office={{ code: session.office, name: session.office_name }}
      />
    </Page>
  );
}
