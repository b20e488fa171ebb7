import { api, ask } from "../../api/client";
import { ownField } from "../../form/catalogue";
import type { CatalogueForm } from "../../form/useCatalogueForm";
import { rejectPage as words } from "../../messages/ja.staff-images";
import { SummaryList } from "../../ui/SummaryList";
import { DecisionForm } from "../review/DecisionForm";
import { TemplatePicker } from "../review/TemplatePicker";
import type { ReviewDetail } from "../review/useReview";

const fields = [ownField({ key: "text", label: words.text, kind: "textarea", max_length: 500, help: words.textHelp })];

/** 不承認: one reason, which the employer reads. */
export function RejectForm({ detail, id, reload }: { detail: ReviewDetail; id: string; reload: () => void }) {
  return (
    <DecisionForm
      id={id}
      words={words}
      fields={fields}
      keepAs={`reject/${id}`}
      danger
      reload={reload}
      before={(of) => <Templates of={of} />}
      show={(typed) => <SummaryList rows={[{ key: "text", label: words.text, value: String(typed.text ?? "") }]} />}
      send={(typed) =>
        ask(
          api.POST("/staff/reviews/{review_id}/return", {
            params: { path: { review_id: id } },
            body: { version: detail.review.version, comments: [{ field: "image", text: String(typed.text) }] },
          }),
        )
      }
    />
  );
}

/** A template is added to what is written already. */
function Templates({ of }: { of: CatalogueForm }) {
  const use = (index: number) => {
    const typed = String(of.form.getValues("text") ?? "").trim();
    const text = words.templates[index]?.text ?? "";
    of.form.setValue("text", typed ? `${typed}\n${text}` : text);
  };
  return <TemplatePicker words={words} titles={words.templates.map(({ title }) => title)} onUse={use} />;
}
