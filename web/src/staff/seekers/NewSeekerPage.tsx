import { useLocation } from "wouter";
import { api, ask } from "../../api/client";
import type { components } from "../../api/schema";
import { CatalogueFormBody } from "../../form/render";
import { useCatalogueForm } from "../../form/useCatalogueForm";
import { seekers, seeker as words } from "../../messages/ja.staff-seekers";
import { told } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { StaffPage } from "../frame/StaffPage";
import { detailFields, numberField } from "./seeker";

const fields = [numberField, ...detailFields];
const nothing = {};

export default function NewSeekerPage() {
  return <StaffPage>{() => <Register />}</StaffPage>;
}

function Register() {
  const [, navigate] = useLocation();
  const of = useCatalogueForm({
    fields,
    content: nothing,
    keepAs: "seeker/new",
    send: async (typed) => {
      const answer = await ask(
        api.POST("/staff/seekers", { body: typed as unknown as components["schemas"]["RegisterSeeker"] }),
      );
      if (answer.ok || answer.failure.kind !== "problem" || answer.failure.status !== 409) return answer;
      const { type, detail } = answer.failure;
      const errors = [{ field: numberField.key, code: type, message: detail }];
      return { ok: false, failure: { ...answer.failure, errors } };
    },
    onDone: (made) => navigate(`/seekers/${made.seeker_number}`, { state: told(words.done), replace: true }),
  });
  return (
    <Page title={words.title} back={{ href: "/seekers", label: seekers.back }}>
      <p className="mb-8">{words.lead}</p>
      <CatalogueFormBody of={of} submit={words.submit} />
    </Page>
  );
}
