import { Link } from "wouter";
import { api, ask } from "../../api/client";
import { useApi } from "../../api/useApi";
import { formatInstant } from "../../lib/date";
import { passkeys as words } from "../../messages/ja.settings";
import { LinkButton } from "../../ui/Button";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";

export function usePasskeys() {
  return useApi("passkeys", (signal) => ask(api.GET("/employer/passkeys", { signal })));
}

/** The passkeys of one's own account, each with what may be done to it. */
export function Passkeys() {
  const { data, failure, refresh } = usePasskeys();
  return (
    <section className="mt-12" aria-labelledby="passkeys">
      <h2 id="passkeys">{words.title}</h2>
      <p className="mt-2 mb-4">{words.lead}</p>
      {failure ? <FailureNotice failure={failure} retry={refresh} /> : null}
      {!data && !failure ? <Loading /> : null}
      {data?.items.length === 0 ? <p className="mb-4">{words.none}</p> : null}
      {data?.items.length ? (
        <ul className="mb-6 flex flex-col gap-4">
          {data.items.map((passkey) => (
            <li key={passkey.passkey_id} className="card">
              <h3>{passkey.name}</h3>
              <p>{words.created(formatInstant(passkey.created_at))}</p>
              <p>{passkey.last_used_at ? words.lastUsed(formatInstant(passkey.last_used_at)) : words.neverUsed}</p>
              <p className="mt-2 flex flex-wrap gap-x-6">
                <Change id={passkey.passkey_id} name={passkey.name} text={words.rename} />
                <Change id={`${passkey.passkey_id}/remove`} name={passkey.name} text={words.remove} />
              </p>
            </li>
          ))}
        </ul>
      ) : null}
      {data && data.items.length >= data.limit ? <p>{words.full(data.limit)}</p> : null}
      {data && data.items.length < data.limit ? (
        <LinkButton href="/account/passkeys/new" look="outline">
          {words.add}
        </LinkButton>
      ) : null}
    </section>
  );
}

function Change({ id, name, text }: { id: string; name: string; text: string }) {
  return (
    <Link className="link inline-block py-1" href={`/account/passkeys/${id}`}>
      <span className="sr-only">{`${name}：`}</span>
      {text}
    </Link>
  );
}
