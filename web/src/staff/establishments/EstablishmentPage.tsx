import { useParams } from "wouter";
import { useCatalogue } from "../../form/catalogue";
import { displayRows } from "../../form/display";
import { codes as codeWords, establishments, establishment as words } from "../../messages/ja.staff-establishments";
import { Actions, LinkButton } from "../../ui/Button";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { Notice } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { SummaryList } from "../../ui/SummaryList";
import { CodesTable } from "../codes/CodesTable";
import { StaffPage } from "../frame/StaffPage";
import { ImagesOf } from "../images/ImagesOf";
import { type Establishment, useCodes, useEstablishment } from "./useEstablishment";

export default function EstablishmentPage() {
  return <StaffPage>{() => <Loader />}</StaffPage>;
}

function Loader() {
  const { number = "" } = useParams();
  const { data, failure, refresh } = useEstablishment(number);
  if (data) return <Detail establishment={data} />;
  return (
    <Page title={establishments.title} back={{ href: "/establishments", label: establishments.back }}>
      {failure ? <FailureNotice failure={failure} retry={refresh} /> : <Loading />}
    </Page>
  );
}

function Detail({ establishment }: { establishment: Establishment }) {
  const { fields } = useCatalogue("establishment");
  const number = establishment.establishment_number;
  const codes = useCodes(number);
  return (
    <Page
      title={establishment.name}
      wide
      banner={<Notice />}
      back={{ href: "/establishments", label: establishments.back }}
    >
      <Actions>
        <LinkButton href={`/establishments/${number}/codes/new`}>{words.issue}</LinkButton>
        <LinkButton look="outline" href={`/entries/new?establishment=${number}`}>
          {words.enterPosting}
        </LinkButton>
        <LinkButton look="outline" href={`/establishments/${number}/edit`}>
          {words.edit}
        </LinkButton>
        <LinkButton look="outline" href={`/establishments/${number}/accounts`}>
          {words.accounts}
        </LinkButton>
        <LinkButton look="outline" href={`/search?establishment_number=${number}`}>
          {words.postings}
        </LinkButton>
      </Actions>
      {establishment.findings.map(({ field, message }) => (
        <p key={field} className="mt-4 border-l-8 border-warning-orange-2 bg-orange-50 px-3 py-2">
          {message}
        </p>
      ))}
      <SummaryList
        title={words.data}
        rows={displayRows(fields, { ...establishment })
          .filter(({ value }) => value !== null)
          .map(({ key, label, value }) => ({ key, label, value }))}
      />
      <ImagesOf number={number} />
      <section className="mt-10" aria-labelledby="codes-title">
        <h2 id="codes-title" className="mb-4">
          {words.codes}
        </h2>
        {codes.failure ? <FailureNotice failure={codes.failure} retry={codes.refresh} /> : null}
        {codes.data ? (
          codes.data.items.length > 0 ? (
            <CodesTable codes={codes.data.items} />
          ) : (
            <p>{codeWords.emptyHere}</p>
          )
        ) : codes.failure ? null : (
          <Loading tall={false} />
        )}
      </section>
    </Page>
  );
}
