import { serverNow } from "../../api/client";
import type { StaffSession } from "../../api/session";
import { type Content, useCatalogue } from "../../form/catalogue";
import { imagesWith } from "../../images/image";
import { formatDate, todayIso } from "../../lib/date";
import { sheet as words } from "../../messages/ja.requests";
import { posting as postingWords } from "../../messages/ja.staff-postings";
import { factsOf } from "../../sheet/facts";
import { JobSheet } from "../../sheet/JobSheet";
import { Actions, Button } from "../../ui/Button";
import { Page } from "../../ui/Page";
import { useEstablishment } from "../establishments/useEstablishment";
import { useImagesOf } from "../images/useImagesOf";
import { PostingLoader } from "./PostingLoader";
import type { Posting } from "./posting";

export default function SheetPage() {
  return (
    <PostingLoader title={words.title}>
      {(posting, session) => <Paper posting={posting} session={session} />}
    </PostingLoader>
  );
}

function Paper({ posting, session }: { posting: Posting; session: StaffSession }) {
  const model = useCatalogue("posting");
  const establishment = useCatalogue("establishment");
  const { data } = useEstablishment(posting.establishment_number);
  const images = useImagesOf(posting.establishment_number);
  return (
    <Page
      title={words.title}
      wide
      back={{ href: `/postings/${posting.establishment_number}/${posting.posting_id}`, label: postingWords.title }}
    >
      <JobSheet
        posting={model}
        establishment={establishment}
        content={posting.content as Content}
        of={data ? (data as unknown as Content) : null}
        images={imagesWith(posting.content.publication, images.data)}
        facts={factsOf(posting, { code: session.office, name: session.office_name })}
        note={words.asOf(formatDate(todayIso(serverNow())))}
      />
      <Actions>
        <Button onClick={() => window.print()}>{words.print}</Button>
      </Actions>
    </Page>
  );
}
