import { useParams } from "wouter";
import { api, ask } from "../../api/client";
import { history, proposal as words } from "../../messages/ja.requests";
import { Proposal } from "../../posting/Proposal";
import { Page } from "../../ui/Page";
import { EmployerPage } from "../frame/EmployerPage";

/** A change as it was applied for, whatever became of it. */
export default function ProposalPage() {
  const { id, version, line } = useParams<{ id: string; version: string; line: string }>();
  const of = { id, version: Number(version), line };
  return (
    <EmployerPage>
      {() => (
        <Page title={words.title} wide back={{ href: `/postings/${id}/history`, label: history.title }}>
          <Proposal
            of={of}
            events={history.events}
            load={(signal) =>
              ask(
                api.GET("/employer/postings/{posting_id}/versions/{version}", {
                  params: { path: { posting_id: id, version: of.version }, query: { proposal: line } },
                  signal,
                }),
              )
            }
          />
        </Page>
      )}
    </EmployerPage>
  );
}
