import { useParams } from "wouter";
import { api, ask } from "../../api/client";
import { proposal as words } from "../../messages/ja.requests";
import { posting as postingWords } from "../../messages/ja.staff-postings";
import { events } from "../../messages/ja.staff-review";
import { Proposal } from "../../posting/Proposal";
import { Page } from "../../ui/Page";
import { StaffPage } from "../frame/StaffPage";

/** A change as it was applied for, whatever became of it. */
export default function ProposalPage() {
  const { number, id, version, line } = useParams<{ number: string; id: string; version: string; line: string }>();
  const of = { id, version: Number(version), line };
  return (
    <StaffPage>
      {() => (
        <Page title={words.title} wide back={{ href: `/postings/${number}/${id}`, label: postingWords.title }}>
          <Proposal
            of={of}
            events={events}
            load={(signal) =>
              ask(
                api.GET("/staff/establishments/{establishment_number}/postings/{posting_id}/versions/{version}", {
                  params: {
                    path: { establishment_number: number, posting_id: id, version: of.version },
                    query: { proposal: line },
                  },
                  signal,
                }),
              )
            }
          />
        </Page>
      )}
    </StaffPage>
  );
}
