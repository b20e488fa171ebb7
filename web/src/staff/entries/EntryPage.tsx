import { useCatalogue } from "../../form/catalogue";
import { displayRows } from "../../form/display";
import { sectionTasks } from "../../form/sections";
import { formatDate } from "../../lib/date";
import { entries, entry as words } from "../../messages/ja.staff-entries";
import { channels } from "../../messages/ja.staff-review";
import { commentsOf, fieldKeyOf } from "../../posting/findings";
import { LawCheck, useLawCheck } from "../../posting/LawCheck";
import { Actions, LinkButton } from "../../ui/Button";
import { Notice } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { SummaryList } from "../../ui/SummaryList";
import { TaskList } from "../../ui/TaskList";
import { useEstablishmentName } from "../establishments/useEstablishment";
import { Inset } from "../review/Inset";
import { EntryLoader } from "./EntryLoader";
import { checkEntry, type Posting } from "./entry";

export default function EntryPage() {
  return (
    <EntryLoader title={words.title} needs="edit">
      {(posting) => <Entry posting={posting} />}
    </EntryLoader>
  );
}

function Entry({ posting }: { posting: Posting }) {
  const model = useCatalogue("posting");
  const name = useEstablishmentName(posting.establishment_number);
  const { content } = posting;
  const home = `/entries/${posting.establishment_number}/${posting.posting_id}`;
  const missing = displayRows(model.fields, content).some((row) => row.missing);
  const comments = commentsOf(posting);
  const law = useLawCheck(posting.posting_id, () => checkEntry(posting.establishment_number, posting.posting_id));
  const found = law.findings.map(({ field }) => fieldKeyOf(field));
  const returned = model.fields.filter((field) => field.key in comments).map((field) => field.section);
  return (
    <Page title={words.title} banner={<Notice />} back={{ href: "/entries", label: entries.back }}>
      <p>{words.lead}</p>
      {comments[""] ? (
        <Inset look="warning" title={entries.returned}>
          {comments[""]}
        </Inset>
      ) : null}
      <LawCheck of={law} />
      <SummaryList
        rows={[
          { key: "number", label: entries.establishment, value: name },
          { key: "channel", label: entries.channel, value: channels[posting.channel] ?? posting.channel },
          ...(posting.received_on
            ? [{ key: "received", label: entries.received, value: formatDate(posting.received_on) }]
            : []),
        ]}
      />
      <div className="mt-8">
        <TaskList
          tasks={[
            ...sectionTasks(model, content, (section) => `${home}/${section}`, returned, found),
            {
              key: "check",
              title: words.check,
              support: missing ? words.checkSupport : undefined,
              state: missing ? words.notYet : words.ready,
              tone: missing ? "neutral" : "blue",
              href: missing ? undefined : `${home}/check`,
            },
          ]}
        />
      </div>
      <Actions>
        {posting.allowed.includes("discard") ? (
          <LinkButton look="outline" href={`${home}/discard`}>
            {words.discard}
          </LinkButton>
        ) : null}
      </Actions>
    </Page>
  );
}
