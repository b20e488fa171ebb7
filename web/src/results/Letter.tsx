import type { components } from "../api/schema";
import { formatDate, formatInstant } from "../lib/date";
import { letter as words } from "../messages/ja.results";
import { SummaryList, type SummaryRow } from "../ui/SummaryList";

export interface LetterFacts {
  referral_number: string;
  referred_at: string;
  seeker_name: string;
  seeker_name_kana: string;
  posting_number: string;
  occupation: string;
  establishment_number: string;
  establishment_name: string;
  establishment_address: string | null;
  contact_department: string | null;
  contact_name: string | null;
  interview: string | null;
  remark: string | null;
  office: components["schemas"]["OfficeContact"];
  clerk: string | null;
  due_on: string;
  closes: string;
}

/** The letter of referral (紹介状) as it was issued (R19), on the page and on paper. */
export function Letter({ facts }: { facts: LetterFacts }) {
  const { office } = facts;
  const contact = [facts.contact_department, facts.contact_name].filter(Boolean).join("　");
  const rows: (SummaryRow | null)[] = [
    row("number", words.number, facts.referral_number),
    row("date", words.date, formatInstant(facts.referred_at)),
    row("person", words.person, facts.seeker_name),
    row("kana", words.kana, facts.seeker_name_kana),
    row("posting", words.posting, facts.posting_number),
    row("occupation", words.occupation, facts.occupation),
    row("establishment", words.establishment, facts.establishment_number),
    row("address", words.address, facts.establishment_address),
    row("contact", words.contact, contact),
    row("interview", words.interview, facts.interview),
    row("remark", words.remark, facts.remark),
    row("office", words.office, `${office.name} ${office.department}　${words.phone}：${office.phone}`),
    row("clerk", words.clerk, facts.clerk),
    row("due", words.due, words.dueText(formatDate(facts.due_on))),
    row("closes", words.closes, facts.closes),
  ];
  return (
    <article className="card sheet wrap-anywhere" aria-label={words.title}>
      <h2 className="text-center text-xl">{words.title}</h2>
      <p className="mt-4 text-lg font-bold">{words.to(facts.establishment_name)}</p>
      <p className="mt-2">{words.text}</p>
      <SummaryList rows={rows.filter((one) => one !== null)} />
    </article>
  );
}

function row(key: string, label: string, value: string | null): SummaryRow | null {
  return value ? { key, label, value } : null;
}
