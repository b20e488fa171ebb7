import { useState } from "react";
import { Redirect, useParams, useSearch } from "wouter";
import { useCatalogue } from "../../form/catalogue";
import { action } from "../../messages/ja";
import { form as formWords } from "../../messages/ja.posting";
import { change as words } from "../../messages/ja.requests";
import { ContentSection, type Saved } from "../../posting/ContentSection";
import { commentsOf } from "../../posting/findings";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { NotFoundPage } from "../../ui/NotFoundPage";
import { Page } from "../../ui/Page";
import { EmployerPage } from "../frame/EmployerPage";
import { isEditable, loadChange, saveChange, savedOf } from "./change";
import { checkPosting, ownWorkplaces, useRequests } from "./posting";

/** One section of a drafted change: the same form as for a new posting. */
export default function ChangeSectionPage() {
  const { id, section } = useParams<{ id: string; section: string }>();
  const model = useCatalogue("posting");
  if (!model.sections.some(({ key }) => key === section)) return <NotFoundPage homeHref="/home" />;
  return <EmployerPage>{() => <Section key={`${id}/${section}`} id={id} section={section} />}</EmployerPage>;
}

function Section({ id, section }: { id: string; section: string }) {
  const model = useCatalogue("posting");
  const requests = useRequests(id);
  const [taken, setTaken] = useState<Saved | null>(null);
  const toCheck = new URLSearchParams(useSearch()).get("back") === "check";
  const change = requests.data?.change ?? null;
  const listHref = `/postings/${id}/change`;
  return (
    <Page
      title={model.sections.find(({ key }) => key === section)?.title ?? ""}
      back={toCheck ? { href: `${listHref}/check`, label: action.back } : { href: listHref, label: words.toList }}
    >
      {requests.data ? (
        isEditable(change) ? (
          <ContentSection
            key={taken?.version ?? 0}
            check={(content) => checkPosting(id, content)}
            model={model}
            section={section}
            saved={taken ?? savedOf(change)}
            keepAs={`change/${id}/${section}`}
            comments={commentsOf(change)}
            workplaces={ownWorkplaces}
            load={() => loadChange(id)}
            save={async (content, version) => {
              const answer = await saveChange(id, content, version);
              return answer.ok ? { ...answer, data: savedOf(answer.data) } : answer;
            }}
            listHref={listHref}
            checkHref={`${listHref}/check`}
            toCheck={toCheck}
            toList
            leaveHref={listHref}
            leaveText={formWords.savedText}
            onTake={setTaken}
          />
        ) : (
          <Redirect to={listHref} replace />
        )
      ) : requests.failure ? (
        <FailureNotice failure={requests.failure} retry={requests.refresh} />
      ) : (
        <Loading />
      )}
    </Page>
  );
}
