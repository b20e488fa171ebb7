import { useState } from "react";
import { useParams, useSearch } from "wouter";
import type { Answer } from "../../api/client";
import type { Content } from "../../form/catalogue";
import { useCatalogue } from "../../form/catalogue";
import { entry as words } from "../../messages/ja.staff-entries";
import { ContentSection, type Saved } from "../../posting/ContentSection";
import { commentsOf } from "../../posting/findings";
import { NotFoundPage } from "../../ui/NotFoundPage";
import { Page } from "../../ui/Page";
import { workplacesOf } from "../establishments/useEstablishment";
import { EntryLoader } from "./EntryLoader";
import { checkEntry, loadEntry, type Posting, saveEntry } from "./entry";

export default function SectionPage() {
  const { section = "" } = useParams();
  return (
    // Each section begins with what the one before has saved.
    <EntryLoader key={section} title={words.title} needs="edit">
      {(posting) => <Section posting={posting} section={section} />}
    </EntryLoader>
  );
}

const savedOf = (posting: Posting): Saved => ({
  content: posting.content as Content,
  version: posting.version,
  editable: posting.allowed.includes("edit"),
});

function asSaved(answer: Answer<Posting>): Answer<Saved> {
  return answer.ok ? { ...answer, data: savedOf(answer.data) } : answer;
}

/** The same form as the employer's; two clerks, or two windows, on one entry choose whose words stand. */
function Section({ posting, section }: { posting: Posting; section: string }) {
  const model = useCatalogue("posting");
  const [taken, setTaken] = useState<Saved | null>(null);
  const toCheck = new URLSearchParams(useSearch()).get("from") === "check";
  const known = model.sections.find((one) => one.key === section);
  if (!known) return <NotFoundPage />;
  const { establishment_number: number, posting_id: id } = posting;
  const home = `/entries/${number}/${id}`;
  return (
    <Page title={known.title} back={{ href: toCheck ? `${home}/check` : home, label: words.tasks }}>
      {known.help ? <p className="mb-8">{known.help}</p> : null}
      <ContentSection
        key={taken?.version ?? 0}
        model={model}
        section={section}
        saved={taken ?? savedOf(posting)}
        keepAs={`entry/${id}/${section}`}
        comments={commentsOf(posting)}
        workplaces={workplacesOf(number)}
        load={async () => asSaved(await loadEntry(number, id))}
        save={async (content, version) => asSaved(await saveEntry(number, id, content, version))}
        check={(content) => checkEntry(number, id, content)}
        listHref={home}
        checkHref={`${home}/check`}
        toCheck={toCheck}
        toList={false}
        leaveHref={home}
        onTake={setTaken}
      />
    </Page>
  );
}
