import { useState } from "react";
import { useLocation } from "wouter";
import { waitingTold } from "../../account/login/waiting";
import { makePasskey, passkeysSupported } from "../../account/passkeys";
import { back, currentPassword } from "../../account/settings/settings";
import { type Answer, api, ask } from "../../api/client";
import { ownField } from "../../form/catalogue";
import { CatalogueFormBody } from "../../form/render";
import { useCatalogueForm } from "../../form/useCatalogueForm";
import { site } from "../../messages/ja";
import { passkeys as words } from "../../messages/ja.settings";
import { Banner } from "../../ui/Banner";
import { told } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { EmployerPage } from "../frame/EmployerPage";

const fields = [
  ownField({ key: "name", label: words.name, kind: "text", help: words.nameHelp, max_length: 40 }),
  currentPassword,
];

export default function NewPasskeyPage() {
  const [stopped, setStopped] = useState<string | null>(null);
  return (
    <EmployerPage>
      {() => (
        <Page
          title={words.newTitle}
          back={back}
          banner={stopped ? <Banner kind="warning" title={stopped} announce /> : null}
        >
          <p>{words.newLead}</p>
          <p className="mt-2 mb-8">{words.shared}</p>
          {passkeysSupported() ? <PasskeyForm onStopped={setStopped} /> : <p>{words.unsupported}</p>}
        </Page>
      )}
    </EmployerPage>
  );
}

function PasskeyForm({ onStopped }: { onStopped: (why: string | null) => void }) {
  const [, navigate] = useLocation();
  const of = useCatalogueForm({
    fields,
    send: async (typed) => {
      onStopped(null);
      const answer = await register(typed as unknown as { name: string; current_password: string });
      if (!answer.ok) of.form.setValue("current_password", "");
      return answer;
    },
    onDone: (outcome) => {
      if (outcome === "registered") {
        navigate("/account", { replace: true, state: told(words.added, words.addedText) });
      } else {
        onStopped(outcome === "known" ? words.knownHere : words.stopped);
      }
    },
  });
  return <CatalogueFormBody of={of} submit={words.newSubmit} />;
}

type Outcome = "registered" | "known" | "stopped";

/** The password, the device's own confirmation, and what came of it. */
async function register(typed: { name: string; current_password: string }): Promise<Answer<Outcome>> {
  const body = { current_password: typed.current_password };
  const begun = waitingTold(await ask(api.POST("/employer/passkey-registrations", { body })));
  if (!begun.ok) return begun;
  const made = await makePasskey(begun.data, site.name);
  if (made === null) return { ...begun, data: "stopped" };
  if (made === "known") return { ...begun, data: "known" };
  const kept = await ask(api.POST("/employer/passkeys", { body: { name: typed.name, ...made } }));
  return kept.ok ? { ...kept, data: "registered" } : kept;
}
