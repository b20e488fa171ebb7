import { useState } from "react";
import { useLocation } from "wouter";
import { api, ask, type Failure } from "../../api/client";
import { readStored, writeStored } from "../../lib/stored";
import { create as words } from "../../messages/ja.posting";
import { copy } from "../../messages/ja.requests";
import { Actions, Button, LinkButton } from "../../ui/Button";
import { FailureNotice } from "../../ui/FailureNotice";
import { Page } from "../../ui/Page";
import { EmployerPage } from "../frame/EmployerPage";

const CHOSEN = "new-posting";

/** The page chooses the id and keeps it until the draft exists: however often it is sent, one draft comes of it. */
function chosenId(): string {
  const id = readStored<string>(CHOSEN) ?? crypto.randomUUID();
  writeStored(CHOSEN, id);
  return id;
}

export default function NewPostingPage() {
  const [, navigate] = useLocation();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const begin = async () => {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    const body = { content: {}, posting_id: chosenId() };
    const answer = await ask(api.POST("/employer/postings", { body }));
    setBusy(false);
    if (!answer.ok) return setFailure(answer.failure);
    writeStored(CHOSEN, null);
    navigate(`/postings/${answer.data.posting_id}/edit`);
  };
  return (
    <EmployerPage>
      {() => (
        <Page title={words.title} back={{ href: "/home", label: words.toHome }}>
          <div className="prose">
            <p>{words.lead}</p>
            <ul>
              {words.notes.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </div>
          {failure ? <FailureNotice failure={failure} of="send" retry={begin} busy={busy} /> : null}
          <Actions>
            <Button busy={busy} onClick={begin}>
              {words.start}
            </Button>
            <LinkButton look="outline" href="/postings/copy">
              {copy.title}
            </LinkButton>
          </Actions>
        </Page>
      )}
    </EmployerPage>
  );
}
