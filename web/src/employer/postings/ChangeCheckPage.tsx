import { useState } from "react";
import { Redirect, useLocation, useParams } from "wouter";
import { api, ask, type Failure } from "../../api/client";
import { type Model, useCatalogue } from "../../form/catalogue";
import { DifferenceTable } from "../../form/DifferenceTable";
import { change as words } from "../../messages/ja.requests";
import { fieldKeyOf } from "../../posting/findings";
import { Actions, Button, LinkButton } from "../../ui/Button";
import { ErrorSummary, type InputError } from "../../ui/ErrorSummary";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { told } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { EmployerPage } from "../frame/EmployerPage";
import { ConfirmWarnings, type Warnings } from "./ConfirmWarnings";
import { isEditable, savedOf } from "./change";
import { contentOf, loadRequests, type Posting, type RequestView, sectionOf, usePosting, useRequests } from "./posting";

export default function ChangeCheckPage() {
  const { id } = useParams<{ id: string }>();
  return <EmployerPage>{() => <Check key={id} id={id} />}</EmployerPage>;
}

function Check({ id }: { id: string }) {
  const model = useCatalogue("posting");
  const posting = usePosting(id);
  const requests = useRequests(id);
  const change = requests.data?.change ?? null;
  const failure = posting.failure ?? requests.failure;
  return (
    <Page title={words.checkTitle} wide back={{ href: `/postings/${id}/change`, label: words.toList }}>
      {posting.data && requests.data ? (
        isEditable(change) ? (
          <Submit key={change.version} model={model} posting={posting.data} change={change} />
        ) : (
          <Redirect to={`/postings/${id}`} replace />
        )
      ) : failure ? (
        <FailureNotice failure={failure} retry={requests.refresh} />
      ) : (
        <Loading />
      )}
    </Page>
  );
}

function Submit({ model, posting, change }: { model: Model; posting: Posting; change: RequestView }) {
  const [, navigate] = useLocation();
  const [errors, setErrors] = useState<readonly InputError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [warnings, setWarnings] = useState<Warnings>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const id = posting.posting_id;
  const href = `/postings/${id}`;
  const hrefOf = (key: string) => `${href}/change/${sectionOf(model, key)}?back=check&field=${key}`;
  const done = () => navigate(href, { replace: true, state: told(words.submitted, words.submittedText) });
  const submit = async (confirmed: string[] = []) => {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    const params = { path: { posting_id: id } };
    const body = { version: change.version, confirmed_warnings: confirmed };
    const answer = await ask(api.POST("/employer/postings/{posting_id}/change-request/submit", { params, body }));
    setBusy(false);
    if (answer.ok) return done();
    const refused = answer.failure.kind === "problem" ? answer.failure : null;
    if (refused?.type === "warnings-unconfirmed") {
      setErrors([]);
      setWarnings(refused.errors);
    } else if (refused?.status === 422 && refused.errors.length > 0) {
      setErrors(refused.errors.map(({ field, message }) => ({ field: fieldKeyOf(field), message })));
      setAttempt(attempt + 1);
    } else if (refused?.status === 409) {
      // Sent twice, or an answer that was lost: what the server holds now decides.
      const now = await loadRequests(id);
      if (now.ok && now.data.change?.state === "submitted") done();
      else setFailure(refused);
    } else setFailure(answer.failure);
  };
  if (warnings.length > 0)
    return (
      <ConfirmWarnings
        model={model}
        warnings={warnings}
        hrefOf={hrefOf}
        busy={busy}
        failure={failure}
        submit={words.submitAnyway}
        onConfirm={submit}
        onBack={() => setWarnings([])}
      />
    );
  return (
    <>
      <ErrorSummary errors={errors.map((error) => ({ ...error, href: hrefOf(error.field) }))} attempt={attempt} />
      <p>{words.checkLead}</p>
      <DifferenceTable model={model} before={contentOf(posting)} after={savedOf(change).content} />
      <p className="mt-10 rounded-12 bg-blue-50 p-4 font-bold">{words.notice}</p>
      {failure ? <FailureNotice failure={failure} of="send" retry={() => submit()} busy={busy} /> : null}
      <Actions>
        <Button large busy={busy} onClick={() => submit()}>
          {words.submit}
        </Button>
        <LinkButton look="outline" href={`${href}/change`}>
          {words.toList}
        </LinkButton>
      </Actions>
    </>
  );
}
