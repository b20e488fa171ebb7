import { type ReactNode, useState } from "react";
import { api, ask } from "../../api/client";
import type { components } from "../../api/schema";
import { formatDate } from "../../lib/date";
import { useAct } from "../../lib/useAct";
import { seekerCode as words } from "../../messages/ja.staff-seekers";
import { Banner } from "../../ui/Banner";
import { Actions, Button, LinkButton } from "../../ui/Button";
import { ConfirmPage } from "../../ui/ConfirmPage";
import { Page } from "../../ui/Page";
import { LoadedSeeker } from "./LoadedSeeker";
import type { Seeker } from "./seeker";

type Issued = components["schemas"]["IssuedSeekerCode"];

/** The code with which a seeker opens his MyPage; the slip is the only view that ever shows it. */
export default function CodePage() {
  return <LoadedSeeker title={words.title}>{(seeker) => <Issue seeker={seeker} />}</LoadedSeeker>;
}

function Issue({ seeker }: { seeker: Seeker }) {
  const [issued, setIssued] = useState<Issued | null>(null);
  const act = useAct(() => undefined);
  const number = seeker.seeker_number;
  if (issued) return <Slip code={issued} />;
  const issue = () =>
    act.run(async () => {
      const answer = await ask(
        api.POST("/staff/seekers/{seeker_number}/account-codes", {
          params: { path: { seeker_number: number } },
          body: {},
        }),
      );
      if (answer.ok) setIssued(answer.data);
      return answer;
    });
  return (
    <ConfirmPage
      title={words.title}
      confirm={words.submit}
      backHref={`/seekers/${number}`}
      backLabel={words.back}
      busy={act.busy}
      failure={act.failure}
      onConfirm={issue}
    >
      <p>{words.lead}</p>
      <p>
        <strong>
          {seeker.name}（{number}）
        </strong>
      </p>
      <p>{words.once}</p>
      {seeker.phone ? null : <p>{words.needsPhone}</p>}
    </ConfirmPage>
  );
}

function Slip({ code }: { code: Issued }) {
  return (
    <Page
      title={words.slipTitle}
      view="slip"
      banner={
        <div className="no-print">
          <Banner kind="warning" title={words.onceTitle}>
            {words.onceText}
          </Banner>
        </div>
      }
    >
      <article className="card sheet" aria-label={words.head}>
        <h2 className="text-lg">{words.head}</h2>
        <p className="mt-3 text-lg font-bold wrap-anywhere">
          {words.to(code.seeker_name)}（{code.seeker_number}）
        </p>
        <dl className="mt-4 grid gap-3 sm:grid-cols-2 print:grid-cols-2">
          <Row label={words.code}>
            <span className="font-mono text-xl">{code.account_code}</span>
          </Row>
          <Row label={words.site}>{window.location.origin}/seeker/</Row>
          <Row label={words.from}>{formatDate(code.effective_on)}</Row>
          <Row label={words.until}>{formatDate(code.last_valid_on)}</Row>
        </dl>
        <h3 className="mt-6 text-base">{words.stepsTitle}</h3>
        <ol className="mt-2 list-decimal pl-6">
          {words.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <ul className="mt-4 list-disc pl-6">
          {words.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
        <p className="mt-4 border-t border-solid-gray-420 pt-3">
          <strong className="block">{words.office}</strong>
          {code.office_name} {code.office_department}　{words.phone}：{code.office_phone}
        </p>
      </article>
      <Actions>
        <Button onClick={() => window.print()}>{words.print}</Button>
        <LinkButton look="outline" href={`/seekers/${code.seeker_number}`}>
          {words.leave}
        </LinkButton>
      </Actions>
    </Page>
  );
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-solid-gray-700">{label}</dt>
      <dd className="font-bold wrap-anywhere">{children}</dd>
    </div>
  );
}
