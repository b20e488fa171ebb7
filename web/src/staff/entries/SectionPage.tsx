import { useState } from "react";
import { useLocation, useParams, useSearch } from "wouter";
import type { Content, Model } from "../../form/catalogue";
import { fieldsOf, useCatalogue } from "../../form/catalogue";
import { CatalogueFormBody } from "../../form/render";
import { nextSection } from "../../form/sections";
import { useCatalogueForm } from "../../form/useCatalogueForm";
import { action } from "../../messages/ja";
import { entry as words } from "../../messages/ja.staff-entries";
import { Button } from "../../ui/Button";
import { NotFoundPage } from "../../ui/NotFoundPage";
import { told } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { commentsOf } from "./comments";
import { EntryLoader } from "./EntryLoader";
import { loadEntry, type Posting, saveEntry } from "./entry";

export default function SectionPage() {
  const { section = "" } = useParams();
  return (
    // Each section begins with what the one before has saved.
    <EntryLoader key={section} title={words.title} needs="edit">
      {(posting) => <Known posting={posting} section={section} />}
    </EntryLoader>
  );
}

function Known({ posting, section }: { posting: Posting; section: string }) {
  const model = useCatalogue("posting");
  const known = model.sections.find((one) => one.key === section);
  return known ? <SectionForm posting={posting} model={model} {...known} /> : <NotFoundPage />;
}

interface SectionFormProps {
  posting: Posting;
  model: Model;
  key?: string;
  title: string;
  help: string | null;
}

function SectionForm({ posting, model, title, help }: SectionFormProps) {
  const { section = "" } = useParams();
  const [, navigate] = useLocation();
  const toCheck = new URLSearchParams(useSearch()).get("from") === "check";
  const home = `/entries/${posting.establishment_number}/${posting.posting_id}`;
  const [fields] = useState(() => fieldsOf(model, section));
  const [begun] = useState<Content>(posting.content);
  const [version, setVersion] = useState(posting.version);
  const of = useCatalogueForm({
    fields,
    content: begun,
    keepAs: `entry/${posting.posting_id}/${section}/${posting.version}`,
    send: (content) => saveEntry(posting, content, version),
    onDone: () => {
      const next = toCheck ? "check" : nextSection(model, section);
      navigate(next ? `${home}/${next}` : home);
    },
  });
  const { failure } = of;
  const stale = failure?.kind === "problem" && failure.type === "stale-version";
  const takeOver = async () => {
    const latest = await loadEntry(posting.establishment_number, posting.posting_id);
    if (latest.ok) setVersion(latest.data.version);
  };
  return (
    <Page title={title} back={{ href: toCheck ? `${home}/check` : home, label: words.tasks }}>
      {help ? <p className="mb-8">{help}</p> : null}
      <CatalogueFormBody
        of={of}
        comments={commentsOf(posting)}
        submit={action.next}
        notice={stale ? <StaleNotice home={home} overwrite={takeOver} ready={version !== posting.version} /> : null}
        actions={
          <Button
            look="outline"
            busy={of.busy}
            onClick={() => of.saveDraft(() => navigate(home, { state: told(words.saved) }))}
          >
            {words.leave}
          </Button>
        }
      />
    </Page>
  );
}

/** Two windows, or two clerks, wrote the same entry: nobody's words are thrown away unasked. */
function StaleNotice({ home, overwrite, ready }: { home: string; overwrite: () => void; ready: boolean }) {
  return (
    <section role="alert" className="my-6 rounded-12 border-2 border-warning-orange-2 p-4 sm:p-6">
      <h2 className="text-lg">{words.stale}</h2>
      <p className="mt-2">{ready ? words.overwriteReady : words.staleText}</p>
      {ready ? null : (
        <p className="mt-4 flex flex-wrap items-center gap-4">
          <a className="link inline-block py-2" href={`/staff${home}`} target="_blank" rel="noreferrer">
            {words.openOther}
          </a>
          <Button look="outline" onClick={overwrite}>
            {words.overwrite}
          </Button>
        </p>
      )}
    </section>
  );
}
