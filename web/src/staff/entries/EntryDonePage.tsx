import { formatDate } from "../../lib/date";
import { entryDone as words } from "../../messages/ja.staff-entries";
import { Actions, LinkButton } from "../../ui/Button";
import { Page } from "../../ui/Page";
import { SummaryList } from "../../ui/SummaryList";
import { EntryLoader } from "./EntryLoader";

export default function EntryDonePage() {
  return (
    <EntryLoader title={words.title} needs={null}>
      {(posting) => (
        <Page title={words.title}>
          <p>{words.text}</p>
          <SummaryList
            rows={[
              { key: "receipt", label: words.receipt, value: posting.receipt_number },
              {
                key: "target",
                label: words.target,
                value: posting.target_date ? formatDate(posting.target_date) : null,
              },
            ]}
          />
          <Actions>
            <LinkButton href="/entries/new">{words.another}</LinkButton>
            <LinkButton look="outline" href="/">
              {words.toQueue}
            </LinkButton>
          </Actions>
        </Page>
      )}
    </EntryLoader>
  );
}
