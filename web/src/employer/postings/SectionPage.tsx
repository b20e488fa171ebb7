import { useState } from "react";
import { Redirect, useParams, useSearch } from "wouter";
import type { Answer } from "../../api/client";
import { type Model, useCatalogue } from "../../form/catalogue";
import { action } from "../../messages/ja";
import { form as words } from "../../messages/ja.posting";
import { ContentSection, type Saved } from "../../posting/ContentSection";
import { commentsOf, fieldKeyOf } from "../../posting/findings";
import { NotFoundPage } from "../../ui/NotFoundPage";
import { Page } from "../../ui/Page";
import { EmployerPage } from "../frame/EmployerPage";
import { isMissing, LoadedPosting } from "./Loaded";
import {
  checkPosting,
  contentOf,
  dropFindings,
  findingsOf,
  loadPosting,
  noteCorrected,
  ownWorkplaces,
  type Posting,
  savePosting,
  usePosting,
} from "./posting";

export default function SectionPage() {
  const { id, section } = useParams<{ id: string; section: string }>();
  const model = useCatalogue("posting");
  if (!model.sections.some(({ key }) => key === section)) return <NotFoundPage homeHref="/home" />;
  return (
    <EmployerPage>{() => <Section key={`${id}/${section}`} id={id} section={section} model={model} />}</EmployerPage>
  );
}

const savedOf = (posting: Posting): Saved => ({
  content: contentOf(posting),
  version: posting.version,
  editable: posting.allowed.includes("edit"),
});

function asSaved(answer: Answer<Posting>): Answer<Saved> {
  return answer.ok ? { ...answer, data: savedOf(answer.data) } : answer;
}

function Section({ id, section, model }: { id: string; section: string; model: Model }) {
  const loaded = usePosting(id);
  const [taken, setTaken] = useState<Saved | null>(null);
  const title = model.sections.find(({ key }) => key === section)?.title ?? "";
  const toCheck = new URLSearchParams(useSearch()).get("back") === "check";
  const listHref = `/postings/${id}/edit`;
  const checkHref = `/postings/${id}/check`;
  return (
    <Page
      title={isMissing(loaded) ? words.missing : title}
      back={toCheck ? { href: checkHref, label: action.back } : { href: listHref, label: words.back }}
    >
      <LoadedPosting of={loaded}>
        {(posting) => {
          if (!posting.allowed.includes("edit")) return <Redirect to={`/postings/${id}`} replace />;
          const returned = posting.state === "returned";
          const comments = commentsOf(posting);
          return (
            <ContentSection
              key={taken?.version ?? 0}
              check={(content) => checkPosting(id, content)}
              model={model}
              section={section}
              saved={taken ?? savedOf(posting)}
              keepAs={`posting/${id}/${section}`}
              comments={comments}
              workplaces={ownWorkplaces}
              findings={findingsOf(posting).filter(({ field }) =>
                model.fields.some(({ key, section: of }) => of === section && key === fieldKeyOf(field)),
              )}
              load={async () => asSaved(await loadPosting(id))}
              save={async (content, version) => asSaved(await savePosting(id, content, version))}
              listHref={listHref}
              checkHref={checkHref}
              toCheck={toCheck}
              toList={returned}
              leaveHref={returned ? "/home/applying" : "/home/drafts"}
              leaveText={words.savedText}
              onSaved={(fields) => {
                dropFindings(id, fields);
                if (fields.some(({ key }) => comments[key])) noteCorrected(posting, section);
              }}
              onTake={setTaken}
            />
          );
        }}
      </LoadedPosting>
    </Page>
  );
}
