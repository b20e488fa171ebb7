import { useMemo, useState } from "react";
import { Link, useLocation, useSearch } from "wouter";
import { type Answer, api, ask, serverNow } from "../../api/client";
import type { components } from "../../api/schema";
import { ownField } from "../../form/catalogue";
import { CatalogueFormBody } from "../../form/render";
import { useCatalogueForm } from "../../form/useCatalogueForm";
import { todayIso } from "../../lib/date";
import { entries, entryStart as words } from "../../messages/ja.staff-entries";
import { LinkButton } from "../../ui/Button";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { Page } from "../../ui/Page";
import { useEstablishment } from "../establishments/useEstablishment";
import { StaffPage } from "../frame/StaffPage";
import type { Posting } from "./entry";

export default function StartPage() {
  return <StaffPage>{() => <Start />}</StaffPage>;
}

function Start() {
  const chosen = new URLSearchParams(useSearch()).get("establishment");
  return chosen ? <StartFor key={chosen} number={chosen} /> : <StartForm number={null} name={null} />;
}

function StartFor({ number }: { number: string }) {
  const { data, failure, refresh } = useEstablishment(number);
  if (data) return <StartForm number={data.establishment_number} name={data.name} />;
  return (
    <Page title={words.title} back={{ href: "/entries", label: entries.back }}>
      {failure ? <FailureNotice failure={failure} retry={refresh} /> : <Loading />}
    </Page>
  );
}

const numberField = ownField({
  key: "establishment_number",
  label: words.number,
  kind: "text",
  max_length: 20,
  help: words.numberHelp,
});

const originFields = [
  ownField({
    key: "channel",
    label: words.channel,
    kind: "choice",
    options: Object.entries(words.channels).map(([value, label]) => ({ value, label })),
  }),
  ownField({ key: "received_on", label: words.received, kind: "date" }),
];

interface StartFormProps {
  number: string | null;
  name: string | null;
}

function StartForm({ number, name }: StartFormProps) {
  const [, navigate] = useLocation();
  const [today] = useState(() => todayIso(serverNow()));
  const [id] = useState(() => crypto.randomUUID()); // pressed twice or sent again: still one posting
  const fields = useMemo(() => (number ? originFields : [numberField, ...originFields]), [number]);
  const content = useMemo(() => ({ received_on: today }), [today]);
  const of = useCatalogueForm({
    fields,
    content,
    send: ({ channel, received_on, establishment_number }) =>
      begin(number ?? String(establishment_number), id, {
        channel: channel as components["schemas"]["Channel"],
        received_on: String(received_on),
        today,
      }),
    onDone: (posting) => navigate(`/entries/${posting.establishment_number}/${posting.posting_id}`, { replace: true }),
  });
  return (
    <Page title={words.title} back={{ href: "/entries", label: entries.back }}>
      <p className="mb-4">{words.lead}</p>
      <p className="mb-8 flex flex-wrap gap-x-4">
        {number && name ? <strong>{words.for(name, number)}</strong> : null}
        <Link href="/establishments" className="link inline-block py-1">
          {number ? words.other : words.find}
        </Link>
      </p>
      <CatalogueFormBody
        of={of}
        submit={words.submit}
        actions={
          <LinkButton look="outline" href="/entries">
            {words.cancel}
          </LinkButton>
        }
      />
    </Page>
  );
}

interface Origin {
  channel: components["schemas"]["Channel"];
  received_on: string;
  today: string;
}

async function begin(number: string, id: string, { channel, received_on, today }: Origin): Promise<Answer<Posting>> {
  if (received_on > today) return refused("received_on", words.receivedFuture);
  const answer = await ask(
    api.POST("/staff/establishments/{establishment_number}/postings", {
      params: { path: { establishment_number: number } },
      body: { content: {}, posting_id: id, channel, received_on },
    }),
  );
  if (answer.ok || answer.failure.kind !== "problem") return answer;
  return [400, 404].includes(answer.failure.status) ? refused("establishment_number", answer.failure.detail) : answer;
}

function refused(field: string, message: string): Answer<never> {
  const errors = [{ field, code: "refused", message }];
  return {
    ok: false,
    failure: { kind: "problem", type: "invalid-input", title: "", status: 422, detail: "", instance: "", errors },
  };
}
