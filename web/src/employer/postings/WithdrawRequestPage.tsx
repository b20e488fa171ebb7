import { useState } from "react";
import { Redirect, useLocation, useParams } from "wouter";
import { api, ask, type Failure } from "../../api/client";
import { requestKinds, withdrawRequest as words } from "../../messages/ja.requests";
import { ConfirmPage } from "../../ui/ConfirmPage";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { NotFoundPage } from "../../ui/NotFoundPage";
import { told } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { EmployerPage } from "../frame/EmployerPage";
import { isOpen } from "./change";
import { loadRequests, type RequestKind, type RequestView, useRequests } from "./posting";

export default function WithdrawRequestPage() {
  const { id, kind } = useParams<{ id: string; kind: string }>();
  if (!(kind in requestKinds)) return <NotFoundPage homeHref="/home" />;
  return <EmployerPage>{() => <Ask key={`${id} ${kind}`} id={id} kind={kind as RequestKind} />}</EmployerPage>;
}

function Ask({ id, kind }: { id: string; kind: RequestKind }) {
  const [, navigate] = useLocation();
  const loaded = useRequests(id);
  const [fresh, setFresh] = useState<RequestView | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const name = requestKinds[kind];
  const request = fresh ?? loaded.data?.[kind] ?? null;
  if (!loaded.data)
    return (
      <Page title={words.title(name)}>
        {loaded.failure ? <FailureNotice failure={loaded.failure} retry={loaded.refresh} /> : <Loading />}
      </Page>
    );
  if (!isOpen(request)) return <Redirect to={`/postings/${id}`} replace />;
  const draft = request.state === "draft";
  const finish = () =>
    navigate(`/postings/${id}`, { replace: true, state: told(draft ? words.doneDraft : words.done(name)) });
  const act = async () => {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    const params = { path: { posting_id: id, kind } };
    const body = { version: request.version };
    const answer = await ask(api.POST("/employer/postings/{posting_id}/requests/{kind}/withdraw", { params, body }));
    if (answer.ok) return finish();
    if (answer.failure.kind === "problem" && answer.failure.status === 409) {
      const now = await loadRequests(id);
      if (now.ok && now.data[kind]?.state === "withdrawn") return finish();
      if (now.ok) setFresh(now.data[kind]);
    }
    setFailure(answer.failure);
    setBusy(false);
  };
  return (
    <ConfirmPage
      title={draft ? words.titleDraft : words.title(name)}
      confirm={draft ? words.confirmDraft : words.confirm(name)}
      danger
      backHref={`/postings/${id}`}
      backLabel={draft ? words.backDraft : words.back}
      busy={busy}
      failure={failure}
      onConfirm={act}
    >
      <p>{draft ? words.textDraft : words.text(name)}</p>
    </ConfirmPage>
  );
}
