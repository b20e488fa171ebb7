import { formatDate } from "../lib/date";
import { formatYen } from "../lib/number";
import { publicProfile as words } from "../messages/ja.public-profile";
import { SummaryList } from "../ui/SummaryList";
import type { FoundSeekerDetail } from "./seeker";
import { experienceText, namesOf, placesOf } from "./seeker";

export type Shown = Omit<FoundSeekerDetail, "office" | "profile_number" | "published_on"> & {
  published_on: string | null;
};

/** What employers see of a seeker: on the employer's page, and as the preview on the seeker's and the staff's. */
export function PublicProfile({ seeker }: { seeker: Shown }) {
  const row = (key: keyof typeof words.rows, value: string | null) => ({ key, label: words.rows[key], value });
  const yen = (amount: number | null) => (amount === null ? null : words.atLeast(formatYen(amount)));
  return (
    <>
      <SummaryList
        title={words.wishes}
        rows={[
          row("occupations", namesOf(seeker.occupations)),
          row("places", placesOf(seeker.places)),
          row("employment", namesOf(seeker.employment)),
          row("hours", namesOf(seeker.hours)),
          row("monthly_wage", yen(seeker.monthly_wage)),
          row("hourly_wage", yen(seeker.hourly_wage)),
          row("relocation", seeker.relocation?.name ?? null),
          row("available_from", seeker.available_from ? formatDate(seeker.available_from) : words.anyTime),
        ]}
      />
      <SummaryList
        title={words.abilities}
        rows={[
          row("qualifications", seeker.qualifications.join("\n")),
          row("experience", experienceText(seeker)),
          row("career", seeker.career.map(careerText).join("\n")),
          row("expertise", seeker.expertise),
          row("education", seeker.education?.name ?? null),
          row("pc_skills", namesOf(seeker.pc_skills)),
        ]}
      />
      <SummaryList
        title={words.other}
        rows={[
          row("self_pr", seeker.self_pr),
          row("age_band", seeker.age_band),
          ...(seeker.published_on ? [row("published_on", formatDate(seeker.published_on))] : []),
        ]}
      />
    </>
  );
}

function careerText({ occupation, years, months, duties }: FoundSeekerDetail["career"][number]): string {
  return `${occupation}（${words.span(years, months)}）${duties ? `\n${duties}` : ""}`;
}
