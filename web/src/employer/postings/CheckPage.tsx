import { useState } from "react";
import { Redirect, useLocation, useParams } from "wouter";
import { api, ask, type Failure } from "../../api/client";
import { fieldsOf, type Model, useCatalogue } from "../../form/catalogue";
import { displayRows } from "../../form/display";
import { form, checkAnswers as words } from "../../messages/ja.posting";
import { fieldKeyOf } from "../../posting/findings";
import { isToBePublished } from "../../posting/publication";
import { Banner } from "../../ui/Banner";
import { Actions, Button } from "../../ui/Button";
import { ErrorSummary, type InputError } from "../../ui/ErrorSummary";
import { FailureNotice } from "../../ui/FailureNotice";
import { Page } from "../../ui/Page";
import { SummaryList } from "../../ui/SummaryList";
import { EmployerPage } from "../frame/EmployerPage";
import { ConfirmWarnings, type Warnings } from "./ConfirmWarnings";
import { isMissing, LoadedPosting } from "./Loaded";
import { contentOf, findingsOf, keepFindings, loadPosting, type Posting, sectionOf, usePosting } from "./posting";

export default function CheckPage() {
  const { id } = useParams<{ id: string }>();
  return <EmployerPage>{() => <Check id={id} />}</EmployerPage>;
}

function Check({ id }: { id: string }) {
  const model = useCatalogue("posting");
  const loaded = usePosting(id);
  const [changed, setChanged] = useState(0);
  return (
    <Page
      title={isMissing(loaded) ? form.missing : words.title}
      back={{ href: `/postings/${id}/edit`, label: form.back }}
      banner={
        changed > 0 ? (
          <Banner key={changed} kind="warning" title={words.changed} announce>
            {words.changedText}
          </Banner>
        ) : null
      }
    >
      <LoadedPosting of={loaded}>
        {(posting) => (
          <Answers
            key={posting.version}
            model={model}
            posting={posting}
            onChanged={() => {
              setChanged(changed + 1);
              loaded.refresh();
              window.scrollTo(0, 0);
            }}
          />
        )}
      </LoadedPosting>
    </Page>
  );
}

interface AnswersProps {
  model: Model;
  posting: Posting;
  /** It was changed elsewhere since it was shown here. */
  onChanged: () => void;
}

function Answers({ model, posting, onChanged }: AnswersProps) {
  const [, navigate] = useLocation();
  const [errors, setErrors] = useState<readonly InputError[]>(() => findingsOf(posting));
  const [attempt, setAttempt] = useState(0);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const [warnings, setWarnings] = useState<Warnings>([]);
  const id = posting.posting_id;
  const content = contentOf(posting);
  const done = `/postings/${id}/done`;

  const submit = async (confirmed: string[] = []) => {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    const params = { path: { posting_id: id } };
    const body = { version: posting.version, confirmed_warnings: confirmed };
    const answer = await ask(api.POST("/employer/postings/{posting_id}/submit", { params, body }));
    setBusy(false);
    if (answer.ok) {
      keepFindings(id, []);
      navigate(done, { replace: true });
      return;
    }
    const refused = answer.failure.kind === "problem" ? answer.failure : null;
    if (refused?.type === "warnings-unconfirmed") {
      setErrors([]);
      setWarnings(refused.errors);
    } else if (refused?.status === 422 && refused.errors.length > 0) {
      const found = refused.errors.map(({ field, message }) => ({ field: fieldKeyOf(field), message }));
      keepFindings(id, found);
      setErrors(found);
      setAttempt(attempt + 1);
    } else if (refused?.status === 409) {
      // Sent twice, an answer that was lost, or changed elsewhere: what the server holds now decides.
      const now = await loadPosting(id);
      if (now.ok && (now.data.state === "submitted" || now.data.state === "in_review"))
        navigate(done, { replace: true });
      else if (now.ok && now.data.version !== posting.version) onChanged();
      else setFailure(refused);
    } else setFailure(answer.failure);
  };

  if (warnings.length > 0)
    return (
      <ConfirmWarnings
        model={model}
        warnings={warnings}
        hrefOf={(key) => `/postings/${id}/edit/${sectionOf(model, key)}?back=check&field=${key}`}
        busy={busy}
        failure={failure}
        submit={words.submitAnyway}
        onConfirm={submit}
        onBack={() => setWarnings([])}
      />
    );
  if (!posting.allowed.includes("submit")) return <Redirect to={`/postings/${id}`} replace />;

  const hrefOf = (key: string, section = sectionOf(model, key)) =>
    section ? `/postings/${id}/edit/${section}?back=check&field=${key}` : undefined;
  const messages = new Map(errors.map((error) => [error.field, error.message]));
  return (
    <>
      <ErrorSummary errors={errors.map((error) => ({ ...error, href: hrefOf(error.field) }))} attempt={attempt} />
      <p>{words.lead}</p>
      {model.sections.map(({ key: section, title }) => (
        <SummaryList
          key={section}
          title={title}
          href={`/postings/${id}/edit/${section}?back=check`}
          rows={displayRows(fieldsOf(model, section), content).map(({ key, label, value, missing }) => ({
            key,
            label,
            value,
            error: messages.get(key),
            href: missing || messages.has(key) ? hrefOf(key, section) : undefined,
          }))}
        />
      ))}
      <p className="mt-10 rounded-12 bg-blue-50 p-4 font-bold">{words.notice(isToBePublished(content))}</p>
      {failure ? <FailureNotice failure={failure} of="send" retry={() => submit()} busy={busy} /> : null}
      <Actions>
        <Button large busy={busy} onClick={() => submit()}>
          {words.submit}
        </Button>
      </Actions>
    </>
  );
}
