import { useState } from "react";
import { useLocation, useParams } from "wouter";
import type { Answer } from "../../api/client";
import { useAct } from "../../lib/useAct";
import { staffMembers } from "../../messages/ja.staff-members";
import { LinkButton } from "../../ui/Button";
import { ConfirmPage } from "../../ui/ConfirmPage";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { told } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { FirstPassword } from "./FirstPassword";
import { SupervisorPage } from "./SupervisorPage";
import { useMembers } from "./useMembers";

interface Words {
  title: (name: string) => string;
  effects: readonly string[];
  confirm: string;
  back: string;
  done?: (name: string) => string;
}

type Password = Parameters<typeof FirstPassword>[0]["of"];

export interface AskAboutProps {
  words: Words;
  danger?: boolean;
  /** Answers a password where one is to be handed over. */
  send: (staffId: string) => Promise<Answer<Password | null>>;
}

/** What a supervisor does about a member of his office, on a page of its own (ui rule 19). */
export function AskAbout(props: AskAboutProps) {
  return (
    <SupervisorPage>
      <Ask {...props} />
    </SupervisorPage>
  );
}

function Ask({ words, danger = false, send }: AskAboutProps) {
  const { id = "" } = useParams();
  const [, navigate] = useLocation();
  const { data, failure, refresh } = useMembers(null);
  const [made, setMade] = useState<Password | null>(null);
  const act = useAct(refresh);
  const member = data?.items.find(({ staff_id, own }) => staff_id === id && !own);
  if (made) return <FirstPassword of={made} />;
  if (!member) {
    return (
      <Page title={staffMembers.title}>
        {failure ? <FailureNotice failure={failure} retry={refresh} /> : null}
        {data ? (
          <LinkButton look="outline" href="/members">
            {staffMembers.back}
          </LinkButton>
        ) : failure ? null : (
          <Loading />
        )}
      </Page>
    );
  }
  return (
    <ConfirmPage
      title={words.title(member.name)}
      danger={danger}
      confirm={words.confirm}
      backHref="/members"
      backLabel={words.back}
      busy={act.busy}
      failure={act.failure}
      onConfirm={() =>
        act.run(
          async () => {
            const answer = await send(id);
            if (answer.ok && answer.data) setMade(answer.data);
            return answer;
          },
          () => {
            if (words.done) navigate("/members", { state: told(words.done(member.name)), replace: true });
          },
        )
      }
    >
      <ul>
        {words.effects.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </ConfirmPage>
  );
}
