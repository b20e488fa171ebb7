import { serverNow } from "../../api/client";
import { type Content, useCatalogue } from "../../form/catalogue";
import { imagesWith } from "../../images/image";
import { formatDate, todayIso } from "../../lib/date";
import { sheet as words } from "../../messages/ja.requests";
import { posting as postingWords } from "../../messages/ja.staff-postings";
import { JobSheet } from "../../sheet/JobSheet";
import { Actions, Button } from "../../ui/Button";
import { Page } from "../../ui/Page";
import { useEstablishment } from "../establishments/useEstablishment";
import { useImagesOf } from "../images/useImagesOf";
import { PostingLoader } from "./PostingLoader";
import type { Posting } from "./posting";

export default function SheetPage() {
  return <PostingLoader title={words.title}>{(posting) => <Paper posting={posting} />}</PostingLoader>;
}

function Paper({ posting }: { posting: Posting }) {
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
        facts={[
          { label: words.number, value: posting.posting_number ?? words.draft },
          {
            label: words.accepted,
            value: posting.accepted_at ? formatDate(todayIso(Date.parse(posting.accepted_at))) : null,
          },
          { label: words.until, value: posting.valid_until ? formatDate(posting.valid_until) : null },
        ]}
        note={words.asOf(formatDate(todayIso(serverNow())))}
      />
      <Actions>
        <Button onClick={() => window.print()}>{words.print}</Button>
      </Actions>
    </Page>
  );
}
