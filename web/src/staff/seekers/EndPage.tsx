import { api, ask } from "../../api/client";
import { ending as words } from "../../messages/ja.staff-accounts";
import { Page } from "../../ui/Page";
import { EndForm } from "../accounts/EndForm";
import { LoadedSeeker } from "./LoadedSeeker";

/** The end of a seeker's MyPage at the counter, so that a new code may open another (A03). */
export default function EndPage() {
  return (
    <LoadedSeeker title={words.seekerTitle}>
      {({ seeker_number, name }) => (
        <Page title={words.seekerTitle} back={{ href: `/seekers/${seeker_number}`, label: words.back }}>
          <p className="mb-4 text-lg font-bold wrap-anywhere">
            {name}（{seeker_number}）
          </p>
          <EndForm
            check={words.seekerCheck}
            effects={words.seekerEffects}
            submit={words.seekerSubmit}
            done={words.seekerDone}
            doneText={words.doneText}
            doneHref={`/seekers/${seeker_number}`}
            send={(body) =>
              ask(api.POST("/staff/seekers/{seeker_number}/account/end", { params: { path: { seeker_number } }, body }))
            }
          />
        </Page>
      )}
    </LoadedSeeker>
  );
}
