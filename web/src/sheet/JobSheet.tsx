import { type Content, fieldsOf, type Model } from "../form/catalogue";
import { displayRows } from "../form/display";
import { nameOfIndustry, useIndustries } from "../form/industries";
import { nameOfOccupation, useOccupations } from "../form/occupations";
import type { Image } from "../images/image";
import { Picture } from "../images/Picture";
import { images as imageWords } from "../messages/ja.images";
import { sheet as words } from "../messages/ja.requests";

export interface SheetFact {
  label: string;
  value: string | null;
}

export interface JobSheetProps {
  posting: Model;
  establishment: Model;
  /** The form's answers in the version that is printed. */
  content: Content;
  /** The establishment's data; null where they are not to be shown. */
  of: Content | null;
  /** The head: numbers and dates. */
  facts: readonly SheetFact[];
  note?: string;
  /** Published images of the establishment. */
  images?: readonly Image[];
}

/** Sections of the form that the official sheet shows side by side, in its order. */
const ORDER = [
  "work",
  "employment",
  "workplace",
  "requirements",
  "wage",
  "hours",
  "holidays",
  "insurance",
  "pr",
  "selection",
  "contact",
];

/** What the sheet shows of the establishment, in the order of the official form. */
const OF_ESTABLISHMENT = [
  "name",
  "name_kana",
  "postal_code",
  "address",
  "nearest_station",
  "industry_code",
  "business",
  "features",
  "employees_total",
  "employees_here",
  "employees_women",
  "employees_part_time",
  "website",
];

/** 求人票: dense, in the familiar order, on one A4 page where the content allows (styles.css, `.a4-sheet`). */
export function JobSheet({ posting, establishment, content, of, facts, note, images = [] }: JobSheetProps) {
  const occupations = useOccupations();
  const industries = useIndustries();
  const codes = Array.isArray(content.occupation_codes) ? (content.occupation_codes as string[]) : [];
  const sections = ORDER.map((key) => ({
    key,
    title: posting.sections.find((section) => section.key === key)?.title ?? "",
    rows: displayRows(
      fieldsOf(posting, key).filter((field) => field.key !== "occupation" && !field.internal),
      content,
    )
      .filter(({ value }) => value !== null)
      .map((row) =>
        row.key === "occupation_codes"
          ? { ...row, value: codes.map((code) => nameOfOccupation(occupations, code)).join("、") }
          : row,
      ),
  })).filter(({ rows }) => rows.length > 0);
  const own = of
    ? displayRows(
        OF_ESTABLISHMENT.map((key) => establishment.fields.find((field) => field.key === key)).filter(
          (field) => field !== undefined,
        ),
        of,
      )
        .filter(({ value }) => value !== null)
        .map((row) =>
          row.key === "industry_code" ? { ...row, value: nameOfIndustry(industries, String(of.industry_code)) } : row,
        )
    : [];
  // Never published, and none of what only the office is told: the sheet is the employer's own and the office's.
  const person = displayRows(
    fieldsOf(posting, "contact").filter(({ key }) => key.startsWith("contact_")),
    content,
  ).filter(({ value }) => value !== null);
  const kind = displayRows(
    fieldsOf(posting, "kind").filter(({ key }) => key === "hours_class"),
    content,
  );
  return (
    <article className="a4-sheet" aria-label={words.title}>
      <header>
        <p className="a4-title">{words.title}</p>
        <dl className="a4-facts">
          {[...facts, ...kind]
            .filter(({ value }) => value !== null)
            .map(({ label, value }) => (
              <div key={label} className="a4-fact">
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
        </dl>
      </header>
      {own.length > 0 ? <Part title={words.establishment} rows={own} /> : null}
      <p className="a4-occupation">{String(content.occupation ?? "")}</p>
      <div className="a4-columns">
        {sections.map(({ key, title, rows }) => (
          <Part key={key} title={title} rows={rows} />
        ))}
        {person.length > 0 ? <Part title={words.person} rows={person} /> : null}
      </div>
      {images.length > 0 ? (
        <section className="a4-part">
          <h2>{imageWords.title}</h2>
          <ul className="a4-images">
            {images.map((image) => (
              <li key={image.image_id}>
                {/* At once, not when scrolled to: it is here to be printed. */}
                <Picture of={image} sizes="8rem" eager />
                {image.caption}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {note ? <p className="a4-note">{note}</p> : null}
    </article>
  );
}

function Part({
  title,
  rows,
}: {
  title: string;
  rows: readonly { key: string; label: string; value: string | null }[];
}) {
  return (
    <section className="a4-part">
      <h2>{title}</h2>
      <dl>
        {rows.map(({ key, label, value }) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
