import { useParams } from "wouter";
import { api, ask } from "../../api/client";
import { useApi } from "../../api/useApi";
import { requestKinds, history as words } from "../../messages/ja.requests";
import { HistoryTable } from "../../posting/HistoryTable";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { Page } from "../../ui/Page";
import { EmployerPage } from "../frame/EmployerPage";

export default function HistoryPage() {
  const { id } = useParams<{ id: string }>();
  return <EmployerPage>{() => <History id={id} />}</EmployerPage>;
}

function History({ id }: { id: string }) {
  const { data, failure, refresh } = useApi(`history/${id}`, (signal) =>
    ask(api.GET("/employer/postings/{posting_id}/history", { params: { path: { posting_id: id } }, signal })),
  );
  return (
    <Page title={words.title} wide back={{ href: `/postings/${id}`, label: words.back }}>
      {data ? (
        <HistoryTable
          caption={words.caption}
          lines={data.items}
          events={words.events}
          kinds={requestKinds}
          actors={words.actors}
          href={`/postings/${id}`}
        />
      ) : failure ? (
        <FailureNotice failure={failure} retry={refresh} />
      ) : (
        <Loading />
      )}
    </Page>
  );
}
