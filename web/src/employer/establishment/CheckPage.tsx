import { useState } from "react";
import { Link, Redirect, useLocation } from "wouter";
import { api, ask, type Failure } from "../../api/client";
import { useApi } from "../../api/useApi";
import { useCatalogue } from "../../form/catalogue";
import { DifferenceTable } from "../../form/DifferenceTable";
import { establishment as words } from "../../messages/ja.establishment";
import { form } from "../../messages/ja.posting";
import { Actions, Button, LinkButton } from "../../ui/Button";
import { ErrorSummary, type InputError } from "../../ui/ErrorSummary";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { told } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { EmployerPage } from "../frame/EmployerPage";
import { PagedLists } from "../postings/PagedLists";
import { titleOf } from "../postings/posting";
import { StateTag } from "../postings/StateTag";
import { isEditable, loadEstablishment, startOf, useEstablishment, type WithChange } from "./change";

export default function CheckPage() {
  return <EmployerPage>{() => <Check />}</EmployerPage>;
}

function Check() {
  const { data, failure, refresh } = useEstablishment();
  if (data && !isEditable(data.request)) return <Redirect to="/establishment" replace />;
  return (
    <Page title={words.checkTitle} wide back={{ href: "/establishment/edit", label: form.back }}>
      {data ? (
        <Submit key={data.request?.version} of={data} />
      ) : failure ? (
        <FailureNotice failure={failure} retry={refresh} />
      ) : (
        <Loading />
      )}
    </Page>
  );
}

function Submit({ of }: { of: WithChange }) {
  const [, navigate] = useLocation();
  const model = useCatalogue("establishment");
  const [errors, setErrors] = useState<readonly InputError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const finish = () => navigate("/establishment", { replace: true, state: told(words.submitted, words.submittedText) });
  const submit = async () => {
    if (busy || !of.request) return;
    setBusy(true);
    setFailure(null);
    const body = { version: of.request.version };
    const answer = await ask(api.POST("/employer/establishment/change-request/submit", { body }));
    setBusy(false);
    if (answer.ok) return finish();
    const refused = answer.failure.kind === "problem" ? answer.failure : null;
    if (refused?.status === 422) {
      const found = refused.errors.map(({ field, message }) => ({ field: field.replace(/^fields\./, ""), message }));
      setErrors(found.length > 0 ? found : [{ field: "", message: refused.detail }]);
      setAttempt(attempt + 1);
    } else if (refused?.status === 409) {
      const now = await loadEstablishment();
      if (now.ok && now.data.request?.state === "submitted") finish();
      else setFailure(refused);
    } else setFailure(answer.failure);
  };
  const sectionOf = (key: string) => model.fields.find((field) => field.key === key)?.section;
  return (
    <>
      <ErrorSummary
        errors={errors.map((error) => {
          const section = sectionOf(error.field);
          return section ? { ...error, href: `/establishment/edit/${section}?field=${error.field}` } : error;
        })}
        attempt={attempt}
      />
      <p>{words.checkLead}</p>
      <DifferenceTable
        model={model}
        before={startOf({ ...of, request: null }, model.fields)}
        after={startOf(of, model.fields)}
      />
      <Affected />
      <p className="mt-10 rounded-12 bg-blue-50 p-4 font-bold">{words.notice}</p>
      {failure ? <FailureNotice failure={failure} of="send" retry={submit} busy={busy} /> : null}
      <Actions>
        <Button large busy={busy} onClick={submit}>
          {words.submit}
        </Button>
        <LinkButton look="outline" href="/establishment/edit">
          {form.back}
        </LinkButton>
      </Actions>
    </>
  );
}

/** A change applies to all postings of the establishment, never to one: which they are (domain.md §2.3). */
function Affected() {
  const home = useApi("home", (signal) => ask(api.GET("/employer/home", { signal })));
  if (home.failure) return <FailureNotice failure={home.failure} retry={home.refresh} />;
  if (!home.data) return <div className="min-h-20" />;
  return (
    <section className="mt-8">
      <h2>{words.affected(home.data.active.count + home.data.applying.count)}</h2>
      <PagedLists home={home.data} names={["active", "applying"]} href="/establishment/edit/check" heading="h3">
        {(items) => (
          <ul>
            {items.map(({ posting_id, occupation, state }) => (
              <li key={posting_id} className="flex flex-wrap items-center gap-3 border-b border-solid-gray-420 py-2">
                <StateTag state={state} />
                <Link className="link inline-block py-1" href={`/postings/${posting_id}`}>
                  {titleOf(occupation)}
                </Link>
              </li>
            ))}
          </ul>
        )}
      </PagedLists>
    </section>
  );
}
