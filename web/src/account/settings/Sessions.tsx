import { useState } from "react";
import type { Failure } from "../../api/client";
import { useApi } from "../../api/useApi";
import { formatInstant } from "../../lib/date";
import { sessions as words } from "../../messages/ja.settings";
import { Button, LinkButton } from "../../ui/Button";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { Tag } from "../../ui/Tag";
import { type OwnSession, useAudience } from "../audience";

/** Where one is signed in: this one first, each other with the way to end it. */
export function Sessions() {
  const { own } = useAudience();
  const { data, failure, refresh } = useApi("sessions", own.sessions);
  const [ended, setEnded] = useState(false);
  const onEnded = () => {
    setEnded(true);
    refresh();
  };
  const items = [...(data?.items ?? [])].sort((a, b) => Number(b.current) - Number(a.current));
  return (
    <section className="mt-12" aria-labelledby="sessions">
      <h2 id="sessions">{words.title}</h2>
      <p className="mt-2 mb-4">{words.lead}</p>
      <p role="status" className={ended ? "mb-4 font-bold" : undefined}>
        {ended ? words.ended : null}
      </p>
      {failure ? <FailureNotice failure={failure} retry={refresh} /> : null}
      {!data && !failure ? <Loading /> : null}
      <ul className="mb-6 flex flex-col gap-4">
        {items.map((session) => (
          <Item key={session.session_id} session={session} onEnded={onEnded} />
        ))}
      </ul>
      {items.length > 1 ? (
        <LinkButton href="/account/sessions/end" look="outline">
          {words.endOthers}
        </LinkButton>
      ) : null}
    </section>
  );
}

function Item({ session, onEnded }: { session: OwnSession; onEnded: () => void }) {
  const { own } = useAudience();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const device = words.device(words.system[session.system], words.browser[session.browser]);
  const end = async () => {
    setBusy(true);
    setFailure(null);
    const answer = await own.endSession(session.session_id);
    setBusy(false);
    if (answer.ok) onEnded();
    else setFailure(answer.failure);
  };
  return (
    <li className="card">
      <h3 className="flex flex-wrap items-center gap-x-3">
        {device}
        {session.current ? <Tag tone="green">{words.this}</Tag> : null}
      </h3>
      <p>{words.started(formatInstant(session.started_at))}</p>
      <p>{words.seen(formatInstant(session.last_seen_at))}</p>
      <p>{words.way[session.way]}</p>
      {failure ? <FailureNotice failure={failure} of="send" /> : null}
      {session.current ? null : (
        <Button look="text" busy={busy} onClick={end}>
          <span className="sr-only">{`${device}：`}</span>
          {words.end}
        </Button>
      )}
    </li>
  );
}
