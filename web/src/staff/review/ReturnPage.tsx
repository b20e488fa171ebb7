import { useMemo } from "react";
import { api, ask } from "../../api/client";
import { ownField, useCatalogue } from "../../form/catalogue";
import { isShown } from "../../form/conditions";
import { review as reviewWords, returnPage as words } from "../../messages/ja.staff-review";
import { Decide } from "./Decide";
import { DecisionForm } from "./DecisionForm";
import { CommentList } from "./ReviewContent";
import type { ReviewDetail } from "./useReview";

export default function ReturnPage() {
  return (
    <Decide title={words.title}>
      {(detail, id, reload) => <Return key={id} detail={detail} id={id} reload={reload} />}
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
  const model = useCatalogue("posting");
  const { content } = detail.posting;
  const fields = useMemo(() => {
    const options = model.fields
      .filter((field) => isShown(field, content))
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
  }, [model, content]);
  const comments = (typed: Record<string, unknown>) =>
    ((typed.comments ?? []) as Comment[]).map((one) => ({ ...one, field: one.field === WHOLE ? "" : one.field }));
  return (
    <DecisionForm
      id={id}
      words={words}
      fields={fields}
      keepAs={`return/${id}`}
      reload={reload}
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
