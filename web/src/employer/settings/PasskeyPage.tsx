import { Redirect, useLocation, useParams } from "wouter";
import { back } from "../../account/settings/settings";
import { api, ask } from "../../api/client";
import { ownField } from "../../form/catalogue";
import { CatalogueFormBody } from "../../form/render";
import { useCatalogueForm } from "../../form/useCatalogueForm";
import { passkeys as words } from "../../messages/ja.settings";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { told } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { EmployerPage } from "../frame/EmployerPage";
import { usePasskeys } from "./Passkeys";

const fields = [ownField({ key: "name", label: words.name, kind: "text", help: words.nameHelp, max_length: 40 })];

/** Another name for a passkey. */
export default function PasskeyPage() {
  return <EmployerPage>{() => <Loaded />}</EmployerPage>;
}

function Loaded() {
  const { id = "" } = useParams<{ id: string }>();
  const { data, failure, refresh } = usePasskeys();
  const passkey = data?.items.find((one) => one.passkey_id === id);
  if (data && !passkey) return <Redirect to="/account" replace state={told(words.gone, undefined, "warning")} />;
  return (
    <Page title={words.renameTitle} back={back}>
      {failure ? <FailureNotice failure={failure} retry={refresh} /> : null}
      {!data && !failure ? <Loading /> : null}
      {passkey ? <NameForm id={id} name={passkey.name} /> : null}
    </Page>
  );
}

function NameForm({ id, name }: { id: string; name: string }) {
  const [, navigate] = useLocation();
  const of = useCatalogueForm({
    fields,
    content: { name },
    send: (typed) => {
      const params = { path: { passkey_id: id } };
      return ask(api.PUT("/employer/passkeys/{passkey_id}", { params, body: { name: String(typed.name) } }));
    },
    onDone: () => navigate("/account", { replace: true, state: told(words.renamed) }),
  });
  return <CatalogueFormBody of={of} submit={words.renameSubmit} />;
}
