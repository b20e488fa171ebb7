import { useMemo } from "react";
import { Link, useLocation, useParams } from "wouter";
import { api, ask, serverNow } from "../../api/client";
import type { components } from "../../api/schema";
import { type Content, fieldsOf, ownField, useCatalogue } from "../../form/catalogue";
import { CatalogueFormBody } from "../../form/render";
import { useCatalogueForm } from "../../form/useCatalogueForm";
import { useWantedField } from "../../form/useWantedField";
import { todayIso } from "../../lib/date";
import { correctPage as words } from "../../messages/ja.staff-review";
import { fieldKeyOf, toldFinding } from "../../posting/findings";
import { told } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { Decide } from "./Decide";
import { proposedOf, type ReviewDetail } from "./useReview";

/** Corrections that were agreed with the employer: a section at a time, with whom and when (domain.md §2.4). */
export default function CorrectPage() {
  const { section } = useParams<{ section?: string }>();
  return (
    <Decide title={words.title}>
      {(detail, id, reload) =>
        section ? (
          <Section
            key={`${section} ${detail.review.version}`}
            detail={detail}
            id={id}
            section={section}
            reload={reload}
          />
        ) : (
          <Choose id={id} />
        )
      }
    </Decide>
  );
}

function Choose({ id }: { id: string }) {
  const model = useCatalogue("posting");
  return (
    <Page title={words.title} back={{ href: `/reviews/${id}`, label: words.back }}>
      <p>{words.lead}</p>
      <h2 className="mt-8">{words.choose}</h2>
      <ul className="mt-2">
        {model.sections.map(({ key, title }) => (
          <li key={key} className="border-b border-solid-gray-420">
            <Link href={`/reviews/${id}/correct/${key}`} className="link inline-block py-3">
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </Page>
  );
}

interface SectionProps {
  detail: ReviewDetail;
  id: string;
  section: string;
  reload: () => void;
}

function Section({ detail, id, section, reload }: SectionProps) {
  const [, navigate] = useLocation();
  const model = useCatalogue("posting");
  const title = model.sections.find(({ key }) => key === section)?.title ?? words.title;
  const fields = useMemo(
    () => [
      ...fieldsOf(model, section),
      ownField({ key: "agreed_with", label: words.with, kind: "text", max_length: 40, help: words.withHelp }),
      ownField({ key: "agreed_on", label: words.on, kind: "date" }),
    ],
    [model, section],
  );
  const ofSection = (key: string) => fields.some((field) => field.key === key);
  useWantedField();
  const content = useMemo<Content>(() => ({ ...proposedOf(detail), agreed_on: todayIso(serverNow()) }), [detail]);
  const of = useCatalogueForm({
    fields,
    content,
    findings: detail.findings.filter(({ field }) => ofSection(fieldKeyOf(field))).map(toldFinding),
    keepAs: `correct/${id}/${section}/${detail.review.version}`,
    send: async ({ agreed_with, agreed_on, ...typed }) => {
      const whole = Object.fromEntries(
        Object.entries({ ...proposedOf(detail), ...typed }).filter(([, value]) => value !== null),
      );
      return ask(
        api.PUT("/staff/reviews/{review_id}/content", {
          params: { path: { review_id: id } },
          body: {
            version: detail.review.version,
            content: whole as components["schemas"]["PostingContent"],
            agreed_with: String(agreed_with),
            agreed_on: String(agreed_on),
          },
        }),
      );
    },
    onDone: () => {
      reload();
      navigate(`/reviews/${id}`, { state: told(words.saved) });
    },
  });
  return (
    <Page title={title} back={{ href: `/reviews/${id}/correct`, label: words.title }}>
      <CatalogueFormBody of={of} submit={words.submit}>
        <p className="mb-8">{words.lead}</p>
      </CatalogueFormBody>
    </Page>
  );
}
