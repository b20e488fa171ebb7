import { useMemo } from "react";
import { useFieldArray } from "react-hook-form";
import { api, ask } from "../../api/client";
import type { components } from "../../api/schema";
import { useApi } from "../../api/useApi";
import { ownField, useCatalogue } from "../../form/catalogue";
import { isShown } from "../../form/conditions";
import type { CatalogueForm } from "../../form/useCatalogueForm";
import { review as reviewWords, returnPage as words } from "../../messages/ja.staff-review";
import { RejectForm } from "../images/RejectForm";
import { Decide } from "./Decide";
import { DecisionForm } from "./DecisionForm";
import { CommentList } from "./ReviewContent";
import { TemplatePicker } from "./TemplatePicker";
import { hasContent, modelOf, proposedOf, type ReviewDetail } from "./useReview";

export default function ReturnPage() {
  return (
    <Decide title={words.title}>
      {(detail, id, reload) =>
        detail.review.kind === "image" ? (
          <RejectForm key={id} detail={detail} id={id} reload={reload} />
        ) : (
          <Return key={id} detail={detail} id={id} reload={reload} />
        )
      }
    </Decide>
  );
}

interface Comment {
  field: string;
  text: string;
}

/** Options need a value; the API writes the whole posting as an empty field. */
const WHOLE = "whole";

function Return({ detail, id, reload }: { detail: ReviewDetail; id: string; reload: () => void }) {
  const { kind } = detail.review;
  const model = useCatalogue(modelOf(kind));
  const content = useMemo(() => proposedOf(detail), [detail]);
  const fields = useMemo(() => {
    const options = (hasContent(kind) ? model.fields : [])
      .filter((field) => isShown(field, content) && field.key !== "establishment_number")
      .map((field) => ({
        value: field.key,
        label: `${model.sections.find((one) => one.key === field.section)?.title}：${field.label}`,
      }));
    return [
      ownField({
        key: "comments",
        label: words.comments,
        kind: "list",
        max_items: 50,
        item_fields: [
          ownField({
            key: "field",
            label: words.field,
            kind: "choice",
            options: [...options, { value: WHOLE, label: reviewWords.whole }],
          }),
          ownField({ key: "text", label: words.text, kind: "textarea", max_length: 500, help: words.textHelp }),
        ],
      }),
    ];
  }, [model, content, kind]);
  const { data } = useApi("comment-templates", (signal) => ask(api.GET("/staff/comment-templates", { signal })));
  const templates = (data?.items ?? []).filter(
    ({ field }) => field === "" || fields[0]?.item_fields?.[0]?.options?.some(({ value }) => value === field),
  );
  const comments = (typed: Record<string, unknown>) =>
    ((typed.comments ?? []) as Comment[]).map((one) => ({ ...one, field: one.field === WHOLE ? "" : one.field }));
  return (
    <DecisionForm
      id={id}
      words={words}
      fields={fields}
      keepAs={`return/${id}`}
      reload={reload}
      before={(of) => <Templates of={of} templates={modelOf(kind) === "posting" ? templates : []} />}
      show={(typed) => <CommentList comments={comments(typed)} />}
      send={(typed) =>
        ask(
          api.POST("/staff/reviews/{review_id}/return", {
            params: { path: { review_id: id } },
            body: { version: detail.review.version, comments: comments(typed) },
          }),
        )
      }
    />
  );
}

interface TemplatesProps {
  of: CatalogueForm;
  templates: readonly components["schemas"]["CommentTemplate"][];
}

/** Words for frequent corrections: the chosen one becomes a further comment, to be edited as one likes. */
function Templates({ of, templates }: TemplatesProps) {
  const { fields: rows, append, update } = useFieldArray({ control: of.form.control, name: "comments" as never });
  if (templates.length === 0) return null;
  const use = (index: number) => {
    const template = templates[index];
    if (!template) return;
    const comment = { field: template.field || WHOLE, text: template.text };
    const blank = (of.form.getValues("comments") as Record<string, unknown>[] | undefined)?.findIndex(
      (row) => !row.field && !row.text,
    );
    if (blank !== undefined && blank >= 0 && blank < rows.length) update(blank, comment as never);
    else append(comment as never);
  };
  return <TemplatePicker words={words} titles={templates.map(({ title }) => title)} onUse={use} />;
}
