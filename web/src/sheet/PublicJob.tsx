import type { Answer } from "../api/client";
import type { components } from "../api/schema";
import { useApi } from "../api/useApi";
import { titleOf } from "../employer/postings/posting";
import { type Content, fieldsOf, type Model, useCatalogue } from "../form/catalogue";
import { displayRows } from "../form/display";
import { Gallery } from "../images/Gallery";
import { formatDate } from "../lib/date";
import { job as words } from "../messages/ja.posting";
import { Actions, Button } from "../ui/Button";
import { FailureNotice } from "../ui/FailureNotice";
import { Loading } from "../ui/Loading";
import { Page } from "../ui/Page";
import { SummaryList, type SummaryRow } from "../ui/SummaryList";

type Job = components["schemas"]["PublicPosting"];

/** A published posting as `load` gets it; gone at the instant it ends. */
export function PublicJob({ number, load }: { number: string; load: (signal: AbortSignal) => Promise<Answer<Job>> }) {
  const model = useCatalogue("posting");
  const { data, failure, refresh } = useApi(`job/${number}`, load);
  const missing = failure?.kind === "problem" && failure.status < 500;
  return (
    <Page title={data ? titleOf(data.content.occupation) : missing ? words.missing : words.title}>
      {data ? (
        <Sheet job={data} model={model} />
      ) : missing ? (
        <p>{words.missingText}</p>
      ) : failure ? (
        <FailureNotice failure={failure} retry={refresh} />
      ) : (
        <Loading />
      )}
    </Page>
  );
}

function Sheet({ job, model }: { job: Job; model: Model }) {
  const content = job.content as Content;
  return (
    <div className="job-sheet">
      <p>{words.asOf(formatDate(job.as_of))}</p>
      <SummaryList title={words.summary} rows={facts(job)} />
      {model.sections
        .map(({ key, title }) => ({
          key,
          title,
          rows: displayRows(fieldsOf(model, key), content).filter(({ value }) => value !== null),
        }))
        .filter(({ rows }) => rows.length > 0)
        .map(({ key, title, rows }) => (
          <SummaryList key={key} title={title} rows={rows} />
        ))}
      <Gallery images={job.images} />
      <div className="prose">
        <h2>{words.applyTitle}</h2>
        <p>{words.apply(job.posting_number)}</p>
      </div>
      <Actions>
        <Button look="outline" onClick={() => window.print()}>
          {words.print}
        </Button>
      </Actions>
    </div>
  );
}

function facts(job: Job): SummaryRow[] {
  // The establishment and the workplace may lie in two prefectures.
  const rows: [string, string | null][] = [
    [words.number, job.posting_number],
    [words.establishment, job.establishment_name ?? words.hidden],
    [words.address, job.address && `${job.establishment_prefecture ?? ""}${job.address}`],
    [words.workplace, `${job.prefecture}${job.municipality ?? ""}`],
    [words.accepted, formatDate(job.accepted_on)],
    [words.until, formatDate(job.valid_until)],
    [words.office, job.office],
  ];
  return rows.filter(([, value]) => value !== null).map(([label, value]) => ({ key: label, label, value }));
}
