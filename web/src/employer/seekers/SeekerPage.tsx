import { useParams } from "wouter";
import { useApi } from "../../api/useApi";
import { detail as words } from "../../messages/ja.search";
import { PublicProfile } from "../../profile/PublicProfile";
import type { FoundSeekerDetail } from "../../profile/seeker";
import { LinkButton } from "../../ui/Button";
import { CopyButton } from "../../ui/CopyButton";
import { Loading } from "../../ui/Loading";
import { Page } from "../../ui/Page";
import { EmployerPage } from "../frame/EmployerPage";
import { Refused } from "./Refused";
import { openSeeker, placeOfSearch } from "./search";

/** 求職情報の詳細: everything that is public, and the office that decides on a referral (R28). */
export default function SeekerPage() {
  return <EmployerPage>{() => <Seeker />}</EmployerPage>;
}

function Seeker() {
  const { number = "" } = useParams();
  const { data, failure, refresh } = useApi(`found-seeker/${number}`, (signal) => openSeeker(number, signal));
  const back = { href: placeOfSearch(), label: words.back };
  if (data) {
    return (
      <Page title={words.title} tabTitle={words.tab} back={back}>
        <ProfileNumber number={data.profile_number} />
        <Office seeker={data} />
        <PublicProfile seeker={data} />
      </Page>
    );
  }
  if (failure?.kind === "problem" && failure.status === 404) {
    return (
      <Page title={words.gone} view="gone" back={back}>
        <p>{words.goneText}</p>
        <p className="mt-6">
          <LinkButton look="outline" href={back.href}>
            {words.back}
          </LinkButton>
        </p>
      </Page>
    );
  }
  return (
    <Page title={words.title} back={back}>
      {failure ? <Refused failure={failure} retry={refresh} /> : <Loading />}
    </Page>
  );
}

function ProfileNumber({ number }: { number: string }) {
  return (
    <section aria-labelledby="number-title">
      <h2 id="number-title" className="text-base">
        {words.number}
      </h2>
      <p className="mt-1 mb-3 font-mono text-lg font-bold wrap-anywhere">{number}</p>
      <CopyButton text={number} label={words.copy} />
    </section>
  );
}

function Office({ seeker: { office, profile_number } }: { seeker: FoundSeekerDetail }) {
  return (
    <section aria-labelledby="office-title" className="mt-8 rounded-12 border-2 border-blue-900 p-4 sm:p-6">
      <h2 id="office-title">{words.office}</h2>
      <p className="mt-3 text-lg font-bold">
        {office.name} {office.department}
      </p>
      <p>
        {words.phone}：
        <a
          className="link inline-flex min-h-11 items-center sm:min-h-0"
          href={`tel:${office.phone.replaceAll("-", "")}`}
        >
          {office.phone}
        </a>
      </p>
      <p className="mt-3">{words.consult}</p>
      <p className="mt-3">{words.tell(profile_number)}</p>
    </section>
  );
}
