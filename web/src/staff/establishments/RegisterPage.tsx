import { useMemo } from "react";
import { useLocation } from "wouter";
import { api, ask } from "../../api/client";
import type { components } from "../../api/schema";
import { useCatalogue } from "../../form/catalogue";
import { CatalogueFormBody } from "../../form/render";
import { useCatalogueForm } from "../../form/useCatalogueForm";
import { establishments, registration as words } from "../../messages/ja.staff-establishments";
import { LinkButton } from "../../ui/Button";
import { told } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { StaffPage } from "../frame/StaffPage";

type Registration = components["schemas"]["RegisterEstablishment"];

export default function RegisterPage() {
  return <StaffPage>{() => <Register />}</StaffPage>;
}

const nothing = {};

function Register() {
  const [, navigate] = useLocation();
  const model = useCatalogue("establishment");
  // What the office needs to register an establishment; everything else is entered when it is known.
  const fields = useMemo(
    () => model.fields.filter(({ section, key }) => section === "basics" || key === "corporate_number"),
    [model],
  );
  const of = useCatalogueForm({
    fields,
    content: nothing,
    keepAs: "establishment/new",
    send: async (content) => {
      const answer = await ask(api.POST("/staff/establishments", { body: content as unknown as Registration }));
      if (answer.ok || answer.failure.kind !== "problem" || answer.failure.status !== 409) return answer;
      const { type, detail } = answer.failure;
      return { ok: false, failure: { ...answer.failure, errors: [{ field: NUMBER, code: type, message: detail }] } };
    },
    onDone: (created) =>
      navigate(`/establishments/${created.establishment_number}`, { state: told(words.done), replace: true }),
  });
  return (
    <Page title={words.title} back={{ href: "/establishments", label: establishments.back }}>
      <p className="mb-8">{words.lead}</p>
      <CatalogueFormBody
        of={of}
        submit={words.submit}
        actions={
          <LinkButton look="outline" href="/establishments">
            {words.cancel}
          </LinkButton>
        }
      />
    </Page>
  );
}

/** The registered number is the only thing that can be taken already. */
const NUMBER = "establishment_number";
