import type { components } from "../../api/schema";
import { formatDate } from "../../lib/date";
import { slip as words } from "../../messages/ja.staff-establishments";
import { Banner } from "../../ui/Banner";
import { Actions, Button, LinkButton } from "../../ui/Button";
import { Page } from "../../ui/Page";

/** The only view that ever shows a code. On paper it is the slip handed over at the counter (A5 or A4). */
export function Slip({ code }: { code: components["schemas"]["IssuedAccountCode"] }) {
  return (
    <Page
      title={words.title}
      view="slip"
      banner={
        <div className="no-print">
          <Banner kind="warning" title={words.once}>
            {words.onceText}
          </Banner>
        </div>
      }
    >
      <article className="card sheet" aria-label={words.head}>
        <h2 className="text-lg">{words.head}</h2>
        <p className="mt-3 text-lg font-bold">{words.to(code.establishment_name)}</p>
        <dl className="mt-4 grid gap-3 sm:grid-cols-2 print:mt-2 print:grid-cols-2 print:gap-2">
          <Row label={words.number}>{code.establishment_number}</Row>
          <div className="rounded-8 border-2 border-solid-gray-800 p-3 sm:col-span-2 print:col-span-2">
            <dt className="font-bold">{words.code}</dt>
            <dd className="flex flex-wrap gap-x-4 font-mono text-[min(1.75rem,7vw)] leading-150 font-bold">
              {code.account_code.split("-").map((group, index, all) => (
                <span key={index} className="whitespace-nowrap">
                  {group}
                  {index < all.length - 1 ? " -" : null}
                </span>
              ))}
            </dd>
          </div>
          <Row label={words.from}>{formatDate(code.effective_on)}</Row>
          <Row label={words.until}>{formatDate(code.last_valid_on)}</Row>
          <Row label={words.site}>{window.location.origin}/</Row>
        </dl>
        <h3 className="mt-6 text-base print:mt-3">{words.stepsTitle}</h3>
        <ol className="mt-2 list-decimal pl-6">
          {words.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <ul className="mt-4 list-disc pl-6 print:mt-2">
          {words.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
        <p className="mt-4 border-t print:mt-3 border-solid-gray-420 pt-3">
          <strong className="block">{words.officeTitle}</strong>
          {code.office_name} {code.office_department}　{words.phone}：{code.office_phone}
        </p>
      </article>
      <Actions>
        <Button onClick={() => window.print()}>{words.print}</Button>
        <LinkButton look="outline" href={`/establishments/${code.establishment_number}`}>
          {words.leave}
        </LinkButton>
      </Actions>
    </Page>
  );
}

function Row({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div>
      <dt className="text-solid-gray-700">{label}</dt>
      <dd className="font-bold">{children}</dd>
    </div>
  );
}
