import type { ReactNode } from "react";
import { Link } from "wouter";
import { formatDate } from "../../lib/date";
import { card as words } from "../../messages/ja.search";
import { experienceText, namesOf, placesOf } from "../../profile/seeker";
import type { SearchResult } from "./search";

/** A found seeker: the columns of the list of domain.md §5, and nothing else. */
export function SeekerCard({ seeker }: { seeker: SearchResult["items"][number] }) {
  return (
    <li className="card">
      <h3>
        <Link className="link inline-block py-1 wrap-anywhere" href={`/seekers/${seeker.profile_number}`}>
          {namesOf(seeker.occupations)}
          <span className="sr-only">{words.open}</span>
        </Link>
      </h3>
      <dl className="mt-2 grid gap-x-6 gap-y-2 sm:grid-cols-2">
        <Fact label={words.places}>{placesOf(seeker.places)}</Fact>
        <Fact label={words.employment}>{namesOf(seeker.employment)}</Fact>
        <Fact label={words.experience}>{experienceText(seeker)}</Fact>
        <Fact label={words.qualifications}>{seeker.qualifications.join("、") || words.none}</Fact>
        <Fact label={words.published}>{formatDate(seeker.published_on)}</Fact>
        <Fact label={words.number}>{seeker.profile_number}</Fact>
      </dl>
    </li>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-sm text-solid-gray-700">{label}</dt>
      <dd className="wrap-anywhere">{children}</dd>
    </div>
  );
}
