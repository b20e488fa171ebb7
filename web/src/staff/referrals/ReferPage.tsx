import { useState } from "react";
import { useLocation, useParams } from "wouter";
import { type Answer, api, ask } from "../../api/client";
import type { components } from "../../api/schema";
import { useApi } from "../../api/useApi";
import { type Content, ownField } from "../../form/catalogue";
import { displayRows } from "../../form/display";
import { CatalogueFormBody } from "../../form/render";
import { useCatalogueForm } from "../../form/useCatalogueForm";
import { formatDate } from "../../lib/date";
import { useAct } from "../../lib/useAct";
import { refer as words } from "../../messages/ja.staff-referrals";
import { Actions, Button } from "../../ui/Button";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { told } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { SummaryList } from "../../ui/SummaryList";
import { LoadedSeeker } from "../seekers/LoadedSeeker";
import type { Seeker } from "../seekers/seeker";
import { hrefOf } from "./referral";

type ActivePosting = components["schemas"]["ActivePosting"];

/** Referring a seeker: the posting by its number, what goes into the letter, everything once more, then the deed. */
export default function ReferPage() {
  return <LoadedSeeker title={words.title}>{(seeker) => <Refer seeker={seeker} />}</LoadedSeeker>;
}

function Refer({ seeker }: { seeker: Seeker }) {
  const { posting } = useParams<{ posting?: string }>();
  return posting ? <OfPosting seeker={seeker} number={posting} /> : <Find seeker={seeker} />;
}

function lookUp(number: string, signal?: AbortSignal): Promise<Answer<ActivePosting>> {
  const params = { path: { posting_number: number } };
  return ask(api.GET("/staff/active-postings/{posting_number}", { params, ...(signal ? { signal } : {}) }));
}

const numberFields = [
  ownField({ key: "posting_number", label: words.number, kind: "text", max_length: 20, help: words.numberHelp }),
];
const nothing = {};

function Find({ seeker }: { seeker: Seeker }) {
  const [, navigate] = useLocation();
  const here = `/seekers/${seeker.seeker_number}`;
  const of = useCatalogueForm({
    fields: numberFields,
    content: nothing,
    send: async ({ posting_number }) => {
      const answer = await lookUp(String(posting_number));
      if (answer.ok || answer.failure.kind !== "problem" || answer.failure.status !== 404) return answer;
      const errors = [{ field: "posting_number", code: "not-found", message: `${words.gone}。${words.goneText}` }];
      return { ok: false, failure: { ...answer.failure, errors } };
    },
    onDone: (found) => navigate(`${here}/refer/${found.posting_number}`),
  });
  return (
    <Page title={words.title} view="find" back={{ href: here, label: words.backSeeker }}>
      <p className="mb-8 font-bold wrap-anywhere">
        {seeker.name}（{seeker.seeker_number}）
      </p>
      <CatalogueFormBody of={of} submit={words.find} />
    </Page>
  );
}

function OfPosting({ seeker, number }: { seeker: Seeker; number: string }) {
  const { data, failure, refresh } = useApi(`active-posting/${number}`, (signal) => lookUp(number, signal));
  const [letter, setLetter] = useState<Content>(nothing);
  const [checking, setChecking] = useState(false);
  const find = `/seekers/${seeker.seeker_number}/refer`;
  if (!data) {
    const missing = failure?.kind === "problem" && failure.status === 404;
    return (
      <Page title={missing ? words.gone : words.title} back={{ href: find, label: words.other }}>
        {missing ? (
          <p>{words.goneText}</p>
        ) : failure ? (
          <FailureNotice failure={failure} retry={refresh} />
        ) : (
          <Loading />
        )}
      </Page>
    );
  }
  return checking ? (
    <Check seeker={seeker} posting={data} letter={letter} onEdit={() => setChecking(false)} />
  ) : (
    <Details
      posting={data}
      letter={letter}
      back={find}
      onDone={(typed) => {
        setLetter(typed);
        setChecking(true);
      }}
    />
  );
}

function Posting({ posting }: { posting: ActivePosting }) {
  const full = posting.openings !== null && posting.hired >= posting.openings;
  return (
    <>
      <SummaryList
        title={words.posting}
        rows={[
          { key: "number", label: words.number, value: posting.posting_number },
          { key: "occupation", label: words.occupation, value: posting.occupation },
          {
            key: "establishment",
            label: words.establishment,
            value: `${posting.establishment_name}（${posting.establishment_number}）`,
          },
          { key: "office", label: words.office, value: posting.office_name },
          {
            key: "openings",
            label: words.openings,
            value: posting.openings === null ? null : words.people(posting.openings),
          },
          { key: "hired", label: words.hired, value: words.people(posting.hired) },
          { key: "until", label: words.until, value: formatDate(posting.valid_until) },
        ]}
      />
      {full ? <p className="mt-4 border-l-8 border-warning-orange-2 bg-orange-50 px-3 py-2">{words.full}</p> : null}
    </>
  );
}

const letterFields = [
  ownField({
    key: "interview",
    label: words.interview,
    kind: "text",
    max_length: 100,
    required: false,
    help: words.interviewHelp,
  }),
  ownField({ key: "remark", label: words.remark, kind: "textarea", max_length: 300, required: false }),
];

interface DetailsProps {
  posting: ActivePosting;
  letter: Content;
  back: string;
  onDone: (typed: Content) => void;
}

function Details({ posting, letter, back, onDone }: DetailsProps) {
  const of = useCatalogueForm<null>({
    fields: letterFields,
    content: letter,
    send: async () => ({ ok: true, data: null, status: 200 }),
    onDone: (_, typed) => onDone(typed),
  });
  return (
    <Page title={words.title} view="details" back={{ href: back, label: words.other }}>
      <Posting posting={posting} />
      <h2 className="mt-10 mb-6">{words.detailsTitle}</h2>
      <CatalogueFormBody of={of} submit={words.toCheck} />
    </Page>
  );
}

interface CheckProps {
  seeker: Seeker;
  posting: ActivePosting;
  letter: Content;
  onEdit: () => void;
}

function Check({ seeker, posting, letter, onEdit }: CheckProps) {
  const [, navigate] = useLocation();
  const [id] = useState(() => crypto.randomUUID()); // sent twice: still one referral
  const act = useAct(() => undefined);
  const send = () =>
    act.run(async () => {
      const answer = await ask(
        api.POST("/staff/referrals", {
          body: {
            referral_id: id,
            seeker_number: seeker.seeker_number,
            posting_number: posting.posting_number,
            interview: (letter.interview ?? null) as string | null,
            remark: (letter.remark ?? null) as string | null,
          },
        }),
      );
      if (answer.ok) navigate(hrefOf(answer.data), { state: told(words.done, words.doneText), replace: true });
      return answer;
    });
  return (
    <Page
      title={words.checkTitle}
      view="check"
      back={{ href: `/seekers/${seeker.seeker_number}`, label: words.backSeeker }}
    >
      <p>{words.checkLead}</p>
      <SummaryList
        title={words.seeker}
        rows={[
          { key: "name", label: words.seeker, value: `${seeker.name}（${seeker.name_kana}）` },
          { key: "number", label: words.seekerNumber, value: seeker.seeker_number },
        ]}
      />
      <Posting posting={posting} />
      <SummaryList
        title={words.detailsTitle}
        rows={displayRows(letterFields, letter).map(({ key, label, value }) => ({ key, label, value }))}
      />
      {act.failure ? <FailureNotice failure={act.failure} of="send" retry={send} busy={act.busy} /> : null}
      <Actions>
        <Button busy={act.busy} onClick={send}>
          {words.submit}
        </Button>
        <Button look="outline" onClick={onEdit}>
          {words.edit}
        </Button>
      </Actions>
    </Page>
  );
}
