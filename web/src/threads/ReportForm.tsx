import { useLocation, useParams } from "wouter";
import { ownField } from "../form/catalogue";
import { CatalogueFormBody } from "../form/render";
import { useCatalogueForm } from "../form/useCatalogueForm";
import { report as words } from "../messages/ja.threads";
import { told } from "../ui/Notice";
import { Page } from "../ui/Page";
import type { ThreadSide } from "./side";

const fields = [ownField({ key: "reason", label: words.reason, kind: "textarea", help: words.help, max_length: 500 })];

/** The office reads a thread only when one of the two asks it to. */
export function ReportForm({ side }: { side: ThreadSide }) {
  const { id } = useParams<{ id: string }>();
  const [, navigate] = useLocation();
  const of = useCatalogueForm({
    fields,
    keepAs: `report/${side.name}/${id}`,
    send: (typed) => side.report(id, String(typed.reason)),
    onDone: () => navigate(`/messages/${id}`, { replace: true, state: told(words.done, words.doneText) }),
  });
  return (
    <Page title={words.title} back={{ href: `/messages/${id}`, label: words.back }}>
      <div className="prose mb-8">
        {words.lead.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <CatalogueFormBody of={of} submit={words.submit} />
    </Page>
  );
}
