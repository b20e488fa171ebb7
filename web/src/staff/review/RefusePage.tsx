import { api, ask } from "../../api/client";
import type { components } from "../../api/schema";
import { ownField } from "../../form/catalogue";
import { refusePage as words } from "../../messages/ja.staff-review";
import { SummaryList } from "../../ui/SummaryList";
import { Decide } from "./Decide";
import { DecisionForm } from "./DecisionForm";
import type { ReviewDetail } from "./useReview";

type Ground = components["schemas"]["Ground"];

const grounds: Readonly<Record<Ground, string>> = words.grounds;

const fields = [
  ownField({
    key: "ground",
    label: words.ground,
    kind: "choice",
    options: Object.entries(grounds).map(([value, label]) => ({ value, label })),
  }),
  ownField({ key: "text", label: words.text, kind: "textarea", max_length: 500, help: words.textHelp }),
];

export default function RefusePage() {
  return (
    <Decide title={words.title}>
      {(detail, id, reload) => <Refuse key={id} detail={detail} id={id} reload={reload} />}
    </Decide>
  );
}

function Refuse({ detail, id, reload }: { detail: ReviewDetail; id: string; reload: () => void }) {
  return (
    <DecisionForm
      id={id}
      words={words}
      fields={fields}
      keepAs={`refuse/${id}`}
      danger
      reload={reload}
      show={(typed) => (
        <SummaryList
          rows={[
            { key: "ground", label: words.ground, value: grounds[typed.ground as Ground] },
            { key: "text", label: words.text, value: String(typed.text ?? "") },
          ]}
        />
      )}
      send={(typed) =>
        ask(
          api.POST("/staff/reviews/{review_id}/refuse", {
            params: { path: { review_id: id } },
            body: {
              version: detail.review.version,
              ground: typed.ground as Ground,
              text: String(typed.text),
            },
          }),
        )
      }
    />
  );
}
