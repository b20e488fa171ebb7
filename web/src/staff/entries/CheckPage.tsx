import { useState } from "react";
import { useLocation } from "wouter";
import { fieldsOf, useCatalogue } from "../../form/catalogue";
import { displayRows } from "../../form/display";
import { formatDate } from "../../lib/date";
import { useAct } from "../../lib/useAct";
import { entries, entry, entryCheck as words } from "../../messages/ja.staff-entries";
import { channels } from "../../messages/ja.staff-review";
import { fieldKeyOf } from "../../posting/findings";
import { Actions, Button, LinkButton } from "../../ui/Button";
import { ErrorSummary } from "../../ui/ErrorSummary";
import { FailureNotice } from "../../ui/FailureNotice";
import { Page } from "../../ui/Page";
import { SummaryList } from "../../ui/SummaryList";
import { useEstablishmentName } from "../establishments/useEstablishment";
import { EntryLoader } from "./EntryLoader";
import { type Posting, submitEntry } from "./entry";

export default function CheckPage() {
  return (
    <EntryLoader title={words.title} needs="edit">
      {(posting, refresh) => <Check posting={posting} refresh={refresh} />}
    </EntryLoader>
  );
}

function Check({ posting, refresh }: { posting: Posting; refresh: () => void }) {
  const model = useCatalogue("posting");
  const name = useEstablishmentName(posting.establishment_number);
  const [, navigate] = useLocation();
  const [attempt, setAttempt] = useState(0);
  const act = useAct(refresh);
  const home = `/entries/${posting.establishment_number}/${posting.posting_id}`;
  const hrefOf = (key: string) => {
    const field = model.fields.find((one) => one.key === key);
    return field ? `${home}/${field.section}?from=check` : undefined;
  };
  const missing = displayRows(model.fields, posting.content).filter((row) => row.missing).length;
  const problem = act.failure?.kind === "problem" ? act.failure : null;
  const warned = problem?.type === "warnings-unconfirmed";
  const findings = problem && (problem.status === 422 || warned) ? problem : null;
  const errors = (findings?.errors ?? []).map((one) => ({
    field: one.field,
    message: one.message,
    href: hrefOf(fieldKeyOf(one.field)),
  }));
  const errorOf = (key: string) => errors.find((one) => fieldKeyOf(one.field) === key)?.message;
  const submit = async () => {
    const confirmed = warned ? (problem?.errors ?? []).map(({ code }) => code) : [];
    await act.run(
      () => submitEntry(posting, confirmed),
      () => navigate(`${home}/done`, { replace: true }),
    );
    setAttempt((n) => n + 1);
  };
  return (
    <Page title={words.title} back={{ href: home, label: entry.tasks }}>
      <ErrorSummary errors={errors} attempt={attempt} />
      <p>{words.lead}</p>
      {warned ? <p className="mt-4 font-bold">{words.warned}</p> : null}
      {missing > 0 ? <p className="mt-4 font-bold text-error-2">{words.missing(missing)}</p> : null}
      <SummaryList
        title={words.origin}
        rows={[
          { key: "number", label: entries.establishment, value: name },
          { key: "channel", label: entries.channel, value: channels[posting.channel] ?? posting.channel },
          {
            key: "received",
            label: entries.received,
            value: posting.received_on ? formatDate(posting.received_on) : null,
          },
        ]}
      />
      {model.sections.map((section) => (
        <SummaryList
          key={section.key}
          title={section.title}
          href={`${home}/${section.key}?from=check`}
          rows={displayRows(fieldsOf(model, section.key), posting.content).map((row) => ({
            key: row.key,
            label: row.label,
            value: row.value,
            href: row.missing ? hrefOf(row.key) : undefined,
            error: errorOf(row.key),
          }))}
        />
      ))}
      {act.failure && !findings ? (
        <FailureNotice failure={act.failure} of="send" retry={submit} busy={act.busy} />
      ) : null}
      <Actions>
        <Button large busy={act.busy} onClick={submit}>
          {warned ? words.submitAnyway : words.submit}
        </Button>
        <LinkButton look="outline" href={home}>
          {entry.tasks}
        </LinkButton>
      </Actions>
    </Page>
  );
}
