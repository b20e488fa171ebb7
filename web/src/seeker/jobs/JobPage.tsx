import { useParams } from "wouter";
import { api, ask } from "../../api/client";
import { PublicJob } from "../../sheet/PublicJob";
import { SeekerPage } from "../frame/SeekerPage";

/** A posting as signed-in seekers see it (公開希望 1 to 3). */
export default function JobPage() {
  const { number } = useParams<{ number: string }>();
  const params = { path: { posting_number: number } };
  return (
    <SeekerPage>
      {() => (
        <PublicJob
          number={number}
          load={(signal) => ask(api.GET("/seeker/postings/{posting_number}", { params, signal }))}
        />
      )}
    </SeekerPage>
  );
}
