import { useMemo } from "react";
import { useLocation } from "wouter";
import { api, ask } from "../../api/client";
import type { components } from "../../api/schema";
import type { Content } from "../../form/catalogue";
import { CatalogueFormBody } from "../../form/render";
import { useCatalogueForm } from "../../form/useCatalogueForm";
import { seeker as words } from "../../messages/ja.staff-seekers";
import { told } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { LoadedSeeker } from "./LoadedSeeker";
import { detailFields, type Seeker } from "./seeker";

export default function EditSeekerPage() {
  return <LoadedSeeker title={words.editTitle}>{(seeker) => <Edit seeker={seeker} />}</LoadedSeeker>;
}

function Edit({ seeker }: { seeker: Seeker }) {
  const [, navigate] = useLocation();
  const href = `/seekers/${seeker.seeker_number}`;
  const content = useMemo(() => ({ ...seeker }) as Content, [seeker]);
  const of = useCatalogueForm({
    fields: detailFields,
    content,
    send: (typed) =>
      ask(
        api.PUT("/staff/seekers/{seeker_number}", {
          params: { path: { seeker_number: seeker.seeker_number } },
          body: { ...typed, version: seeker.version } as unknown as components["schemas"]["UpdateSeeker"],
        }),
      ),
    onDone: () => navigate(href, { state: told(words.saved), replace: true }),
  });
  return (
    <Page title={words.editTitle} back={{ href, label: words.back }}>
      <CatalogueFormBody of={of} submit={words.save} />
    </Page>
  );
}
