import { useMemo } from "react";
import { useLocation } from "wouter";
import { type Answer, api, ask } from "../../api/client";
import type { components } from "../../api/schema";
import { useApi } from "../../api/useApi";
import { several as words } from "../../messages/ja.applicants";
import { ResultFlow, type ResultGroup } from "../../results/ResultFlow";
import { dueText, resultFields, toSelection } from "../../results/result";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { told } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { EmployerPage } from "../frame/EmployerPage";
import { type Line, nameOf } from "./applicant";

/** One entry is one transaction: so many results fit (R19). */
const AT_ONCE = 15;

/** The results of several applicants: all are registered, or none. */
export default function SeveralPage() {
  return <EmployerPage>{() => <Load />}</EmployerPage>;
}

const back = { href: "/applicants", label: words.back };

function Load() {
  const { data, failure, refresh } = useApi("applicants owed", (signal) =>
    ask(api.GET("/employer/applicants", { params: { query: { list: "owed" } }, signal })),
  );
  const open = useMemo(() => data?.items.filter(({ days_left }) => days_left !== null) ?? [], [data]);
  if (data && open.length > 0)
    return <Several lines={open.slice(0, AT_ONCE)} more={open.length > AT_ONCE} refresh={refresh} />;
  return (
    <Page title={words.title} back={back}>
      {data ? <p>{words.none}</p> : failure ? <FailureNotice failure={failure} retry={refresh} /> : <Loading />}
    </Page>
  );
}

function Several({ lines, more, refresh }: { lines: readonly Line[]; more: boolean; refresh: () => void }) {
  const [, navigate] = useLocation();
  const groups = useMemo(() => lines.map(groupOf), [lines]);
  const chosen = (content: Readonly<Record<string, unknown>>) =>
    lines.filter(({ referral_id }) => ["hired", "not_hired"].includes(String(content[`${referral_id}_result`])));
  return (
    <ResultFlow<components["schemas"]["RegisteredResults"]>
      title={words.title}
      tabTitle={words.title}
      here="/applicants/results"
      back={back}
      name="several"
      groups={groups}
      head={
        <div className="mb-6">
          <p>{words.lead}</p>
          {more ? <p>{words.atOnce(AT_ONCE)}</p> : null}
        </div>
      }
      refuse={(content) => (chosen(content).length === 0 ? words.nobody : null)}
      send={async (content) => {
        const wanted = chosen(content);
        const answer = await ask(
          api.POST("/employer/applicant-results", {
            body: {
              items: wanted.map(({ referral_id, version }) => ({
                ...toSelection(content, `${referral_id}_`),
                referral_id,
                version,
              })),
            },
          }),
        );
        return fieldsNamed(answer, wanted);
      }}
      onDone={({ items }) =>
        navigate("/applicants", { state: told(words.done(items.length), words.doneText), replace: true })
      }
      refresh={refresh}
    />
  );
}

function groupOf(line: Line): ResultGroup {
  const prefix = `${line.referral_id}_`;
  const due = dueText(line);
  return {
    key: line.referral_id,
    title: nameOf(line),
    facts: (
      <div className="mb-6">
        <p className="wrap-anywhere">{line.occupation}</p>
        {due ? <p className={line.state === "overdue" ? "font-bold text-error-2" : ""}>{due}</p> : null}
      </div>
    ),
    fields: resultFields({ prefix, name: line.name ?? "", later: true }),
    content: { [`${prefix}result`]: "later" },
    registered: null,
    version: line.version,
  };
}

/** "items.2.reason" → the input of the third of those that were sent. */
function fieldsNamed<T>(answer: Answer<T>, sent: readonly Line[]): Answer<T> {
  if (answer.ok || answer.failure.kind !== "problem") return answer;
  const errors = answer.failure.errors.map((error) => {
    const [, index = "", key = ""] = /items\.(\d+)\.(\w+)/.exec(error.field) ?? [];
    const line = index ? sent[Number(index)] : undefined;
    return line ? { ...error, field: `${line.referral_id}_${key}` } : error;
  });
  return { ok: false, failure: { ...answer.failure, errors } };
}
