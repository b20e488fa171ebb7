import { useLocation } from "wouter";
import { api, ask } from "../../api/client";
import { ownField } from "../../form/catalogue";
import { CatalogueFormBody } from "../../form/render";
import { useCatalogueForm } from "../../form/useCatalogueForm";
import { signUp } from "../../messages/ja.account";
import { joining as words } from "../../messages/ja.members";
import { told } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { EmployerPage } from "../frame/EmployerPage";

const details = signUp.details;
const fields = [
  ownField({
    key: "establishment_number",
    label: details.number,
    kind: "text",
    help: details.numberHelp,
    max_length: 20,
  }),
  ownField({ key: "phone", label: details.phone, kind: "tel", help: details.phoneHelp }),
  ownField({ key: "account_code", label: details.code, kind: "text", help: details.codeHelp }),
];

/** A further code from the counter, entered by an account that is open already (A03, A04). */
export default function JoinPage() {
  return <EmployerPage>{() => <Join />}</EmployerPage>;
}

function Join() {
  const [, navigate] = useLocation();
  const of = useCatalogueForm({
    fields,
    send: (typed) => {
      const body = typed as unknown as { establishment_number: string; phone: string; account_code: string };
      return ask(api.POST("/employer/memberships", { body }));
    },
    onDone: ({ establishment_name }) =>
      navigate("/account/establishments", { state: told(words.done(establishment_name)), replace: true }),
  });
  return (
    <Page title={words.title} back={{ href: "/account/establishments", label: words.back }}>
      <p className="mb-8">{words.lead}</p>
      <CatalogueFormBody of={of} submit={words.submit} />
    </Page>
  );
}
