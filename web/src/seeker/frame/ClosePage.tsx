import { CloseForm } from "../../account/CloseForm";
import { api, ask } from "../../api/client";
import { seekerClosing as words } from "../../messages/ja.members";
import { signUp } from "../../messages/ja.seeker";
import { Page } from "../../ui/Page";
import { SeekerPage } from "./SeekerPage";

/** The end of one's MyPage; a new code at the counter opens another (A03). */
export default function ClosePage() {
  return (
    <SeekerPage>
      {(session) => (
        <Page title={words.title} back={{ href: "/account", label: words.back }}>
          <div className="prose mb-8">
            <p>{words.lead}</p>
            <ul>
              {words.effects.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </div>
          <CloseForm
            words={words}
            email={session.email}
            emailLabel={signUp.details.email}
            send={(body) => ask(api.POST("/seeker/account/close", { body }))}
          />
        </Page>
      )}
    </SeekerPage>
  );
}
