import { useMemo } from "react";
import { useLocation, useParams, useSearch } from "wouter";
import { api, ask } from "../../api/client";
import type { components } from "../../api/schema";
import { type Content, fieldsOf, useCatalogue } from "../../form/catalogue";
import { CatalogueFormBody } from "../../form/render";
import { useCatalogueForm } from "../../form/useCatalogueForm";
import { establishment as words } from "../../messages/ja.staff-establishments";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { told } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { Chooser } from "../frame/Chooser";
import { StaffPage } from "../frame/StaffPage";
import { type Establishment, useEstablishment } from "./useEstablishment";

/** Corrections by staff: a section at a time. */
export default function EditPage() {
  return <StaffPage>{() => <Load />}</StaffPage>;
}

function Load() {
  const { number = "" } = useParams();
  const { data, failure, refresh } = useEstablishment(number);
  const model = useCatalogue("establishment");
  const [, navigate] = useLocation();
  const wanted = new URLSearchParams(useSearch()).get("section");
  const section = model.sections.find(({ key }) => key === wanted)?.key ?? model.sections[0]?.key ?? "";
  return (
    <Page title={words.editTitle} back={{ href: `/establishments/${number}`, label: words.backTo }}>
      {data ? (
        <>
          <p className="mb-6">{words.editLead}</p>
          <Chooser
            key={`choose ${section}`}
            name="section"
            label={words.editSection}
            options={model.sections.map(({ key, title }) => ({ value: key, label: title }))}
            current={section}
            submit={words.openSection}
            onChoose={(value) => navigate(`/establishments/${number}/edit?section=${value}`, { replace: true })}
          />
          <Form key={section} establishment={data} section={section} />
        </>
      ) : failure ? (
        <FailureNotice failure={failure} retry={refresh} />
      ) : (
        <Loading />
      )}
    </Page>
  );
}

function Form({ establishment, section }: { establishment: Establishment; section: string }) {
  const [, navigate] = useLocation();
  const model = useCatalogue("establishment");
  const number = establishment.establishment_number;
  const fields = useMemo(
    () => fieldsOf(model, section).filter(({ key }) => key !== "establishment_number"),
    [model, section],
  );
  const known = establishment as unknown as Content;
  const of = useCatalogueForm({
    fields,
    content: known,
    keepAs: `establishment/${number}/${establishment.version}/${section}`,
    send: (typed) => {
      const details = model.fields.filter(({ key }) => key !== "establishment_number");
      const whole = Object.fromEntries(
        details
          .map(({ key }) => [key, key in typed ? typed[key] : known[key]] as const)
          .filter(([, value]) => value !== null && value !== undefined),
      );
      return ask(
        api.PUT("/staff/establishments/{establishment_number}", {
          params: { path: { establishment_number: number } },
          body: {
            fields: whole as unknown as components["schemas"]["ProposedDetails"],
            version: establishment.version,
          },
        }),
      );
    },
    onDone: () => navigate(`/establishments/${number}`, { state: told(words.saved) }),
  });
  return (
    <CatalogueFormBody of={of} submit={words.save}>
      {null}
    </CatalogueFormBody>
  );
}
