import { useState } from "react";
import { Link, useLocation, useParams } from "wouter";
import { api, ask, type Failure, serverNow } from "../../api/client";
import { useApi } from "../../api/useApi";
import { type Content, fieldsOf, type Model, useCatalogue } from "../../form/catalogue";
import { displayRows } from "../../form/display";
import { Gallery } from "../../images/Gallery";
import { imagesWith } from "../../images/image";
import { formatDate, formatInstant, todayIso } from "../../lib/date";
import { channels, endReasons, facts } from "../../messages/ja.home";
import { form, submitted, detail as words } from "../../messages/ja.posting";
import { requests as requestWords } from "../../messages/ja.requests";
import { commentsOf } from "../../posting/findings";
import { isToBePublished } from "../../posting/publication";
import { Banner } from "../../ui/Banner";
import { Actions, Button, LinkButton } from "../../ui/Button";
import { FailureNotice } from "../../ui/FailureNotice";
import { Notice, useTold } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { SummaryList, type SummaryRow } from "../../ui/SummaryList";
import { EmployerPage } from "../frame/EmployerPage";
import { endLabel } from "../home/PostingCard";
import { useImages } from "../images/useImages";
import { Badges } from "./Badges";
import { copyPosting } from "./copying";
import { isMissing, LoadedPosting } from "./Loaded";
import { contentOf, type Posting, titleOf, usePosting } from "./posting";
import { Requests } from "./Requests";
import { StateTag } from "./StateTag";

export default function DetailPage() {
  const { id } = useParams<{ id: string }>();
  return <EmployerPage>{(session) => <Detail id={id} name={session.establishment_name} />}</EmployerPage>;
}

function Detail({ id, name }: { id: string; name: string }) {
  const model = useCatalogue("posting");
  const loaded = usePosting(id);
  const posting = loaded.data;
  const tells = useTold() !== null;
  const title = posting ? titleOf(posting.content.occupation) : isMissing(loaded) ? form.missing : words.status;
  return (
    <Page
      title={title}
      back={{ href: posting ? `/home/${posting.home_list}` : "/home", label: words.toHome }}
      banner={tells ? <Notice /> : posting ? <Attention model={model} posting={posting} /> : null}
    >
      <LoadedPosting of={loaded}>{(found) => <Sheet model={model} posting={found} name={name} />}</LoadedPosting>
    </Page>
  );
}

/** What the office has said: one banner at most. */
function Attention({ model, posting }: { model: Model; posting: Posting }) {
  if (posting.state === "returned") {
    const comments = Object.entries(commentsOf(posting));
    return (
      <Banner kind="warning" title={words.commentsTitle}>
        <dl className="space-y-3">
          {comments.map(([key, text]) => (
            <div key={key}>
              <dt className="font-bold">{model.fields.find((field) => field.key === key)?.label ?? words.whole}</dt>
              <dd className="whitespace-pre-line">{text}</dd>
            </div>
          ))}
        </dl>
      </Banner>
    );
  }
  if (posting.refusal)
    return (
      <Banner kind="error" title={words.refusalTitle}>
        <p>
          <strong>{words.refusalGround}：</strong>
          {posting.refusal.ground_label}
        </p>
        <p className="whitespace-pre-line">{posting.refusal.text}</p>
        <p className="mt-2">{words.refusalNext}</p>
      </Banner>
    );
  return posting.overdue ? <Banner kind="info" title={facts.overdue} /> : null;
}

function Sheet({ model, posting, name }: { model: Model; posting: Posting; name: string }) {
  const content = contentOf(posting);
  const href = `/postings/${posting.posting_id}`;
  const may = (event: string) => posting.allowed.includes(event);
  const published = posting.state === "active" && ["1", "3"].includes(String(content.publication));
  return (
    <div className="job-sheet">
      <p className="hidden print:block">
        {words.sheet}　{name}　{words.printedAt(formatInstant(new Date(serverNow()).toISOString()))}
      </p>
      <p className="flex flex-wrap gap-2">
        <StateTag state={posting.state} />
        <Badges of={posting.badges} />
      </p>
      {may("edit") ? (
        <Actions>
          <LinkButton href={`${href}/edit`}>{words.edit}</LinkButton>
        </Actions>
      ) : null}
      {posting.suggest_filled ? (
        <div className="no-print mt-6 rounded-12 bg-blue-50 p-4">
          <p className="font-bold">{requestWords.suggestFilled}</p>
          <p>{requestWords.suggestFilledText}</p>
        </div>
      ) : null}
      {may("request") || posting.state === "inactive" ? <Requests posting={posting} /> : null}
      {may("withdraw") && !may("edit") ? <p className="no-print mt-4">{words.submitted}</p> : null}
      {published ? (
        <p className="no-print mt-4">
          <Link className="link inline-block py-1" href={`/jobs/${posting.posting_number}`}>
            {words.publicPage}
          </Link>
        </p>
      ) : null}
      <SummaryList title={words.status} rows={statusRows(posting)} />
      <Establishment />
      {model.sections.map(({ key, title }) => (
        <SummaryList key={key} title={title} rows={displayRows(fieldsOf(model, key), content)} />
      ))}
      <OwnGallery publication={content.publication} />
      <Actions>
        <LinkButton look="outline" href={`${href}/sheet`}>
          {requestWords.sheet}
        </LinkButton>
        <LinkButton look="outline" href={`${href}/history`}>
          {requestWords.history}
        </LinkButton>
        <Copy id={posting.posting_id} />
        {may("withdraw") ? (
          <LinkButton look="outline" href={`${href}/withdraw`}>
            {words.withdraw}
          </LinkButton>
        ) : null}
        {may("discard") ? (
          <LinkButton look="outline" href={`${href}/discard`}>
            {words.discard}
          </LinkButton>
        ) : null}
      </Actions>
    </div>
  );
}

/** 「この求人を使って新しい求人を作成する」 (R15). */
function Copy({ id }: { id: string }) {
  const [, navigate] = useLocation();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const copy = async () => {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    const answer = await copyPosting(id);
    setBusy(false);
    if (answer.ok) navigate(`/postings/${answer.data.posting_id}/edit`, { state: answer.data.state });
    else setFailure(answer.failure);
  };
  return (
    <>
      <Button look="outline" busy={busy} onClick={copy}>
        {requestWords.copy}
      </Button>
      {failure ? <FailureNotice failure={failure} of="send" retry={copy} busy={busy} /> : null}
    </>
  );
}

/** The establishment's side of the sheet; a sheet without it is still worth reading. */
function Establishment() {
  const model = useCatalogue("establishment");
  const { data } = useApi("establishment", (signal) => ask(api.GET("/employer/establishment", { signal })));
  if (!data) return null;
  const rows = displayRows(model.fields, data as unknown as Content).filter(({ value }) => value !== null);
  return <SummaryList title={words.establishment} rows={rows} />;
}

/** What is published with the posting; a posting without them is still worth reading. */
function OwnGallery({ publication }: { publication: unknown }) {
  return <Gallery images={imagesWith(publication, useImages().data)} />;
}

function statusRows(posting: Posting): SummaryRow[] {
  const waiting = posting.state === "submitted" || posting.state === "in_review";
  const rows: [string, string | null][] = [
    [facts.receipt, posting.receipt_number],
    [facts.number, posting.posting_number],
    [facts.channel, channels[posting.channel] ?? null],
    [facts.submitted, posting.submitted_at ? formatInstant(posting.submitted_at) : null],
    [
      submitted.target(isToBePublished(posting.content)),
      waiting && posting.target_date ? formatDate(posting.target_date) : null,
    ],
    [facts.accepted, posting.accepted_at ? formatDate(todayIso(Date.parse(posting.accepted_at))) : null],
    [facts.until, posting.valid_until ? formatDate(posting.valid_until) : null],
    [endLabel(posting.state), posting.ended_at ? formatInstant(posting.ended_at) : null],
    [facts.reason, posting.end_reason ? (endReasons[posting.end_reason] ?? null) : null],
    [facts.endText, posting.end_text],
    [facts.saved, posting.state === "draft" ? formatInstant(posting.updated_at) : null],
  ];
  return rows.filter(([, value]) => value !== null).map(([label, value]) => ({ key: label, label, value }));
}
