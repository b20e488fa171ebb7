import { useState } from "react";
import { api, ask } from "../../api/client";
import { ownField } from "../../form/catalogue";
import type { CatalogueForm } from "../../form/useCatalogueForm";
import { rejectPage as words } from "../../messages/ja.staff-images";
import { Button } from "../../ui/Button";
import { Select } from "../../ui/Choices";
import { SummaryList } from "../../ui/SummaryList";
import { DecisionForm } from "../review/DecisionForm";
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

/** The office's words for frequent reasons, added to what is written already. */
function Templates({ of }: { of: CatalogueForm }) {
  const [chosen, setChosen] = useState("");
  const [added, setAdded] = useState(false);
  const use = () => {
    const template = words.templates[Number(chosen)];
    if (chosen === "" || !template) return;
    const typed = String(of.form.getValues("text") ?? "").trim();
    of.form.setValue("text", typed ? `${typed}\n${template.text}` : template.text);
    setAdded(true);
  };
  return (
    <div className="card mb-8 flex flex-col gap-4">
      <Select
        name="template"
        label={words.template}
        required={false}
        options={words.templates.map(({ title }, index) => ({ value: String(index), label: title }))}
        control={{
          value: chosen,
          onChange: (event) => {
            setChosen(event.target.value);
            setAdded(false);
          },
        }}
      />
      <div>
        <Button look="outline" onClick={use}>
          {words.templateUse}
        </Button>
      </div>
      <p role="status">{added ? words.templateAdded : ""}</p>
    </div>
  );
}
