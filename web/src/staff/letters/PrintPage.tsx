import { useLocation, useSearch } from "wouter";
import { type Answer, api, ask } from "../../api/client";
import { formatDate, todayIso } from "../../lib/date";
import { useAct } from "../../lib/useAct";
import { letters, printing as words } from "../../messages/ja.staff-letters";
import { Actions, Button, LinkButton } from "../../ui/Button";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { told } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { StaffPage } from "../frame/StaffPage";
import { type Letter, useLetters } from "./useLetters";

export default function PrintPage() {
  return <StaffPage>{() => <Printing />}</StaffPage>;
}

function Printing() {
  const search = new URLSearchParams(useSearch());
  const only = search.get("only");
  const { data, failure, refresh } = useLetters(search.get("cursor"));
  if (!data) {
    return (
      <Page title={letters.title} back={{ href: "/letters", label: letters.back }}>
        {failure ? <FailureNotice failure={failure} retry={refresh} /> : <Loading />}
      </Page>
    );
  }
  const chosen = only ? data.items.filter((letter) => letter.mail_id === only) : data.items;
  return <Sheets letters={chosen} refresh={refresh} />;
}

/** Printed by somebody else meanwhile is printed all the same. */
async function markPrinted(all: readonly Letter[]): Promise<Answer<null>> {
  for (const { mail_id } of all) {
    const answer = await ask(api.POST("/staff/letters/{mail_id}/printed", { params: { path: { mail_id } } }));
    const already = !answer.ok && answer.failure.kind === "problem" && answer.failure.type === "already-printed";
    if (!answer.ok && !already) return answer;
  }
  return { ok: true, status: 204, data: null };
}

function Sheets({ letters: all, refresh }: { letters: readonly Letter[]; refresh: () => void }) {
  const [, navigate] = useLocation();
  const act = useAct(refresh);
  const mark = () =>
    act.run(
      () => markPrinted(all),
      () => navigate("/letters", { state: told(words.marked(all.length)), replace: true }),
    );
  return (
    <Page title={words.title(all.length)} back={{ href: "/letters", label: letters.back }}>
      <div className="no-print">
        <p>{all.length > 0 ? words.lead : words.gone}</p>
        {act.failure ? <FailureNotice failure={act.failure} of="send" retry={mark} busy={act.busy} /> : null}
        <Actions>
          {all.length > 0 ? (
            <>
              <Button onClick={() => window.print()}>{words.print}</Button>
              <Button look="outline" busy={act.busy} onClick={mark}>
                {words.mark(all.length)}
              </Button>
            </>
          ) : (
            <LinkButton look="outline" href="/letters">
              {letters.back}
            </LinkButton>
          )}
        </Actions>
      </div>
      {all.map((letter) => (
        <article key={letter.mail_id} className="card sheet mt-8" aria-label={words.letter(letter.establishment_name)}>
          <p>〒{letter.postal_code}</p>
          <p>{letter.address}</p>
          <p className="mt-2 text-lg font-bold">{words.to(letter.establishment_name)}</p>
          <p className="mt-6 text-right">{formatDate(todayIso(Date.parse(letter.created_at)))}</p>
          <h2 className="mt-6 text-lg">{letter.subject}</h2>
          <p className="mt-4 whitespace-pre-line">{letter.text}</p>
        </article>
      ))}
    </Page>
  );
}
