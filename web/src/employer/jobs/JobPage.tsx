import { useParams } from "wouter";
import { api, ask } from "../../api/client";
import { PublicJob } from "../../sheet/PublicJob";

/** A published posting, for everybody. */
export default function JobPage() {
  const { number } = useParams<{ number: string }>();
  const params = { path: { posting_number: number } };
  return (
    <PublicJob
      number={number}
      load={(signal) => ask(api.GET("/public/postings/{posting_number}", { params, signal }))}
    />
  );
}
