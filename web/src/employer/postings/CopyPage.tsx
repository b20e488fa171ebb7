import { useState } from "react";
import { useLocation, useSearch } from "wouter";
import { api, ask, type Failure } from "../../api/client";
import { type Loaded, useApi } from "../../api/useApi";
import { lists } from "../../messages/ja.home";
import { create } from "../../messages/ja.posting";
import { copy as words } from "../../messages/ja.requests";
import { Button, LinkButton } from "../../ui/Button";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { Page } from "../../ui/Page";
import { Pager } from "../../ui/Pager";
import { EmployerPage } from "../frame/EmployerPage";
import { copyPosting } from "./copying";
import { type PostingSummary, titleOf } from "./posting";
import { StateTag } from "./StateTag";

export default function CopyPage() {
  return <EmployerPage>{() => <Choose />}</EmployerPage>;
}

function Choose() {
  const cursor = new URLSearchParams(useSearch()).get("cursor");
  return (
    <Page title={words.title} back={{ href: "/postings/new", label: create.title }}>
      <p className="mb-6">{words.lead}</p>
      {cursor ? <Older cursor={cursor} /> : <Latest />}
    </Page>
  );
}

function Latest() {
  const home = useApi("home", (signal) => ask(api.GET("/employer/home", { signal })));
  if (home.failure) return <FailureNotice failure={home.failure} retry={home.refresh} />;
  if (!home.data) return <Loading />;
  const groups = (["active", "inactive", "applying"] as const)
    .map((list) => ({ list, items: home.data?.[list].items ?? [] }))
    .filter(({ items }) => items.length > 0);
  if (groups.length === 0)
    return (
      <>
        <p>{words.none}</p>
        <p className="mt-6">
          <LinkButton href="/postings/new">{words.blank}</LinkButton>
        </p>
      </>
    );
  return (
    <>
      {groups.map(({ list, items }) => (
        <section key={list} className="mt-8">
          <h2 className="mb-4">{lists[list]}</h2>
          <Postings items={items} />
        </section>
      ))}
      <Pager href="/postings/copy" cursor={null} nextCursor={home.data.inactive.next_cursor} />
    </>
  );
}

function Older({ cursor }: { cursor: string }) {
  const page: Loaded<{ items: PostingSummary[]; next_cursor: string | null }> = useApi(`copy/${cursor}`, (signal) =>
    ask(api.GET("/employer/postings", { params: { query: { list: "inactive", cursor } }, signal })),
  );
  if (page.failure) return <FailureNotice failure={page.failure} retry={page.refresh} />;
  if (!page.data) return <Loading />;
  return (
    <>
      <h2 className="mb-4">{lists.inactive}</h2>
      <Postings items={page.data.items} />
      <Pager href="/postings/copy" cursor={cursor} nextCursor={page.data.next_cursor} />
    </>
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
