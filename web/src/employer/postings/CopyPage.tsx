import { useState } from "react";
import { useLocation } from "wouter";
import { api, ask, type Failure } from "../../api/client";
import { useApi } from "../../api/useApi";
import { create } from "../../messages/ja.posting";
import { copy as words } from "../../messages/ja.requests";
import { Button, LinkButton } from "../../ui/Button";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { Page } from "../../ui/Page";
import { EmployerPage } from "../frame/EmployerPage";
import { copyPosting } from "./copying";
import { PagedLists } from "./PagedLists";
import { type PostingSummary, titleOf } from "./posting";
import { StateTag } from "./StateTag";

export default function CopyPage() {
  return <EmployerPage>{() => <Choose />}</EmployerPage>;
}

const names = ["active", "inactive", "applying"] as const;

function Choose() {
  const home = useApi("home", (signal) => ask(api.GET("/employer/home", { signal })));
  return (
    <Page title={words.title} back={{ href: "/postings/new", label: create.title }}>
      <p className="mb-6">{words.lead}</p>
      {home.failure ? (
        <FailureNotice failure={home.failure} retry={home.refresh} />
      ) : !home.data ? (
        <Loading />
      ) : names.every((name) => home.data?.[name].items.length === 0) ? (
        <>
          <p>{words.none}</p>
          <p className="mt-6">
            <LinkButton href="/postings/new">{words.blank}</LinkButton>
          </p>
        </>
      ) : (
        <PagedLists home={home.data} names={names} href="/postings/copy" heading="h2">
          {(items) => <Postings items={items} />}
        </PagedLists>
      )}
    </Page>
  );
}

function Postings({ items }: { items: readonly PostingSummary[] }) {
  const [, navigate] = useLocation();
  const [busy, setBusy] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const use = async (id: string) => {
    if (busy) return;
    setBusy(id);
    setFailure(null);
    const answer = await copyPosting(id);
    setBusy(null);
    if (answer.ok) navigate(`/postings/${answer.data.posting_id}/edit`, { state: answer.data.state });
    else setFailure(answer.failure);
  };
  return (
    <>
      {failure ? <FailureNotice failure={failure} of="send" /> : null}
      <ul className="flex flex-col gap-4">
        {items.map((posting) => (
          <li
            key={posting.posting_id}
            className="card flex flex-col gap-4 sm:flex-row sm:items-center sm:justify-between"
          >
            <div>
              <StateTag state={posting.state} />
              <h3 className="mt-2">{titleOf(posting.occupation)}</h3>
              {posting.posting_number ? <p>{posting.posting_number}</p> : null}
            </div>
            <Button look="outline" busy={busy === posting.posting_id} onClick={() => use(posting.posting_id)}>
              <span className="sr-only">{titleOf(posting.occupation)}：</span>
              {words.use}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
