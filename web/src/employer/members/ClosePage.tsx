import { CloseForm } from "../../account/CloseForm";
import { api, ask } from "../../api/client";
import type { EmployerSession } from "../../api/session";
import { useApi } from "../../api/useApi";
import { signUp } from "../../messages/ja.account";
import { closing as words } from "../../messages/ja.members";
import { Page } from "../../ui/Page";
import { EmployerPage } from "../frame/EmployerPage";
import { useOwnEstablishments } from "./members";

/** 退会 (domain.md §2.2): what follows from it, and the password. */
export default function ClosePage() {
  return <EmployerPage>{(session) => <Close session={session} />}</EmployerPage>;
}

function Close({ session }: { session: EmployerSession }) {
  return (
    <Page title={words.title} back={{ href: "/account/members", label: words.back }}>
      <div className="prose">
        <p>{words.lead}</p>
        <ul>
          {words.effects.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
      <Last />
      <div className="mt-8">
        <CloseForm
          words={words}
          email={session.email}
          emailLabel={signUp.details.email}
          send={(body) => ask(api.POST("/employer/account/close", { body }))}
        />
      </div>
    </Page>
  );
}

/** Which establishments will be left without any account; the page does not wait for it. */
function Last() {
  const { data } = useOwnEstablishments();
  const last = data?.items.filter(({ accounts }) => accounts === 1) ?? [];
  if (last.length === 0) return null;
  return (
    <section aria-labelledby="last-title" className="mt-8 rounded-12 border-2 border-warning-orange-2 p-4 sm:p-6">
      <h2 id="last-title" className="text-lg">
        {words.lastTitle}
      </h2>
      <ul className="mt-2 list-disc pl-6">
        {last.map(({ establishment_number, establishment_name }) => (
          <li key={establishment_number} className="wrap-anywhere">
            {words.last(establishment_name)}
          </li>
        ))}
      </ul>
      {last.some(({ chosen }) => chosen) ? <Active /> : null}
      <p className="mt-2">{words.lastThen}</p>
    </section>
  );
}

function Active() {
  const { data } = useApi("home", (signal) => ask(api.GET("/employer/home", { signal })));
  return data && data.active.count > 0 ? <p className="mt-2">{words.lastActive(data.active.count)}</p> : null;
}
