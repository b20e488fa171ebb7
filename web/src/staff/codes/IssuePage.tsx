import { useMemo, useState } from "react";
import { useParams } from "wouter";
import { type Answer, api, ask, serverNow } from "../../api/client";
import type { components } from "../../api/schema";
import { type FieldSpec, ownField } from "../../form/catalogue";
import { CatalogueFormBody } from "../../form/render";
import { useCatalogueForm } from "../../form/useCatalogueForm";
import { addDays, formatDate, todayIso } from "../../lib/date";
import { establishment as establishmentWords, issue as words } from "../../messages/ja.staff-establishments";
import { Banner } from "../../ui/Banner";
import { LinkButton } from "../../ui/Button";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { Page } from "../../ui/Page";
import { type Establishment, useCodes, useEstablishment } from "../establishments/useEstablishment";
import { StaffPage } from "../frame/StaffPage";
import { Slip } from "./Slip";

type Issued = components["schemas"]["IssuedAccountCode"];

/** A02: the effective day is today or one of the next seven. */
const DAYS_AHEAD = 7;

export default function IssuePage() {
  return <StaffPage>{() => <Loader />}</StaffPage>;
}

function Loader() {
  const { number = "" } = useParams();
  const { data, failure, refresh } = useEstablishment(number);
  const [issued, setIssued] = useState<Issued | null>(null);
  if (issued) return <Slip code={issued} />;
  if (data) return <Issue establishment={data} onIssued={setIssued} />;
  return (
    <Page title={words.title} back={{ href: `/establishments/${number}`, label: establishmentWords.back }}>
      {failure ? <FailureNotice failure={failure} retry={refresh} /> : <Loading />}
    </Page>
  );
}

function Issue({ establishment, onIssued }: { establishment: Establishment; onIssued: (code: Issued) => void }) {
  const number = establishment.establishment_number;
  const codes = useCodes(number);
  const replaces = codes.data?.items.some((code) => code.state === "issued") ?? false;
  const [today] = useState(() => todayIso(serverNow()));
  const last = addDays(today, DAYS_AHEAD);
  const fields = useMemo(() => fieldsFor(today, last), [today, last]);
  const of = useCatalogueForm({
    fields,
    content: startWithToday,
    send: async ({ when, effective_on }): Promise<Answer<Issued>> => {
      const day = when === "later" ? String(effective_on) : today;
      if (day < today || day > last) return outOfRange(words.dateError(formatDate(today), formatDate(last)));
      return ask(
        api.POST("/staff/establishments/{establishment_number}/account-codes", {
          params: { path: { establishment_number: number } },
          body: { effective_on: day },
        }),
      );
    },
    onDone: onIssued,
  });
  return (
    <Page
      title={words.title}
      view="issue"
      back={{ href: `/establishments/${number}`, label: establishmentWords.back }}
      banner={
        replaces && of.errors.length === 0 ? (
          <Banner kind="warning" title={words.replaces}>
            {words.replacesText}
          </Banner>
        ) : null
      }
    >
      <p className="mb-2">{words.lead}</p>
      <p className="mb-8 font-bold">
        {establishment.name}（{number}）
      </p>
      <CatalogueFormBody
        of={of}
        submit={words.submit}
        actions={
          <LinkButton look="outline" href={`/establishments/${number}`}>
            {words.cancel}
          </LinkButton>
        }
      />
    </Page>
  );
}

const startWithToday = { when: "today" };

function fieldsFor(today: string, last: string): readonly FieldSpec[] {
  return [
    ownField({
      key: "when",
      label: words.when,
      kind: "choice",
      options: [
        { value: "today", label: words.today(formatDate(today)) },
        { value: "later", label: words.later },
      ],
    }),
    ownField({
      key: "effective_on",
      label: words.date,
      kind: "date",
      help: words.dateHelp(formatDate(today), formatDate(last)),
      shown_when: [{ field: "when", in: ["later"] }],
    }),
  ];
}

function outOfRange(message: string): Answer<never> {
  const errors = [{ field: "effective_on", code: "A02", message }];
  return {
    ok: false,
    failure: { kind: "problem", type: "invalid-input", title: "", status: 422, detail: "", instance: "", errors },
  };
}
