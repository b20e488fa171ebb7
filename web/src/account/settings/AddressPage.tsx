import { useState } from "react";
import { useLocation } from "wouter";
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
import { useAudience } from "../audience";
import { CarrierHint } from "../CarrierHint";
import { keyRefused } from "../login/keyRefused";
import { waitingTold } from "../login/waiting";

/** An address that mails did not reach is good again once a key from the mailbox is typed back. */
export default function AddressPage() {
  const { SignedIn } = useAudience();
  return <SignedIn>{({ email }) => <Address email={email} />}</SignedIn>;
}

function Address({ email }: { email: string }) {
  const { name, home, own } = useAudience();
  const { data, failure, refresh } = useApi("address", own.address);
  return (
    <Page title={words.title} back={{ href: home, label: words.back[name] }}>
      {data ? (
        <>
          <p>{data.reason ? undeliverable.reasons[data.reason] + undeliverable.text[name] : words.fine}</p>
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
  const { own } = useAudience();
  const [until, setUntil] = useState<string | null>(null);
  const act = useAct(() => undefined);
  const send = () =>
    act.run(async () => {
      const answer = waitingTold(await own.startAddressCheck());
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
  const { home, own } = useAudience();
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
    send: async ({ auth_key }) => keyRefused(await own.completeAddressCheck({ auth_key: String(auth_key) })),
    onDone: () => navigate(home, { state: told(words.done, words.doneText), replace: true }),
  });
  return <CatalogueFormBody of={of} submit={words.submit} />;
}
