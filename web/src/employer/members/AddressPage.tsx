import { useState } from "react";
import { useLocation } from "wouter";
import { CarrierHint } from "../../account/CarrierHint";
import { keyRefused } from "../../account/login/keyRefused";
import { waitingTold } from "../../account/login/waiting";
import { api, ask } from "../../api/client";
import type { EmployerSession } from "../../api/session";
import { useApi } from "../../api/useApi";
import { ownField } from "../../form/catalogue";
import { CatalogueFormBody } from "../../form/render";
import { useCatalogueForm } from "../../form/useCatalogueForm";
import { formatSoon } from "../../lib/date";
import { useAct } from "../../lib/useAct";
import { undeliverable, addressCheck as words } from "../../messages/ja.address";
import { Actions, Button } from "../../ui/Button";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { told } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { SummaryList } from "../../ui/SummaryList";
import { EmployerPage } from "../frame/EmployerPage";

/** An address that mails did not reach is good again once a key from the mailbox is typed back. */
export default function AddressPage() {
  return <EmployerPage>{(session) => <Address session={session} />}</EmployerPage>;
}

function Address({ session: { email } }: { session: EmployerSession }) {
  const { data, failure, refresh } = useApi("address", (signal) =>
    ask(api.GET("/employer/account/address", { signal })),
  );
  return (
    <Page title={words.title} back={{ href: "/home", label: words.back }}>
      {data ? (
        <>
          <p>{data.reason ? undeliverable.reasons[data.reason] + undeliverable.text : words.fine}</p>
          <SummaryList rows={[{ key: "email", label: words.email, value: email }]} />
          {data.undeliverable ? <Check email={email} /> : null}
        </>
      ) : failure ? (
        <FailureNotice failure={failure} retry={refresh} />
      ) : (
        <Loading />
      )}
    </Page>
  );
}

function Check({ email }: { email: string }) {
  const [until, setUntil] = useState<string | null>(null);
  const act = useAct(() => undefined);
  const send = () =>
    act.run(async () => {
      const answer = waitingTold(await ask(api.POST("/employer/account/address-check")));
      if (answer.ok) setUntil(answer.data.auth_key_expires_at);
      return answer;
    });
  return (
    <>
      <div className="prose mt-8">
        <h2>{words.wrongTitle}</h2>
        <p>{words.wrong}</p>
        <h2>{words.rightTitle}</h2>
        <ol>
          {words.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </div>
      {act.failure ? <FailureNotice failure={act.failure} of="send" retry={act.retry} busy={act.busy} /> : null}
      <Actions>
        <Button look={until ? "outline" : "solid"} busy={act.busy} onClick={send}>
          {until ? words.again : words.send}
        </Button>
      </Actions>
      {until ? (
        <section aria-label={words.sent} className="mt-8">
          <p role="status" className="mb-4 text-lg font-bold">
            {words.sent}
          </p>
          <CarrierHint email={email} />
          <KeyForm key={until} until={until} />
        </section>
      ) : null}
    </>
  );
}

function KeyForm({ until }: { until: string }) {
  const [, navigate] = useLocation();
  const [fields] = useState(() => [
    ownField({
      key: "auth_key",
      label: words.key,
      kind: "text",
      help: words.keyHelp(formatSoon(until)),
      max_length: 20,
      autocomplete: "one-time-code",
    }),
  ]);
  const of = useCatalogueForm({
    fields,
    send: async ({ auth_key }) =>
      keyRefused(
        await ask(api.POST("/employer/account/address-check/complete", { body: { auth_key: String(auth_key) } })),
      ),
    onDone: () => navigate("/home", { state: told(words.done, words.doneText), replace: true }),
  });
  return <CatalogueFormBody of={of} submit={words.submit} />;
}
