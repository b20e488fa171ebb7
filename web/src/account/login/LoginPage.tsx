import { Link, useLocation, useSearch } from "wouter";
import type { Answer } from "../../api/client";
import { ownField } from "../../form/catalogue";
import { CatalogueFormBody } from "../../form/render";
import { useCatalogueForm } from "../../form/useCatalogueForm";
import { readBack } from "../../lib/back";
import { writeStored } from "../../lib/stored";
import { signIn as waiting } from "../../messages/ja.account";
import { Notice } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { type Credentials, useAudience } from "../audience";
import { WAITING } from "./CodePage";
import { PasskeySignIn } from "./PasskeySignIn";
import { clockAfter } from "./waiting";

const fields = [
  ownField({ key: "email", label: waiting.email, kind: "email", autocomplete: "username webauthn" }),
  ownField({ key: "password", label: waiting.password, kind: "password", autocomplete: "current-password" }),
];

/** Neutral: never which of the two is wrong (ui rule 12). A pause after many tries says when it is over. */
function inWords<T>(answer: Answer<T>): Answer<T> {
  if (answer.ok || answer.failure.kind === "network") return answer;
  const { failure } = answer;
  if (failure.status === 401) return refused(failure, waiting.wrong);
  if (failure.status === 429) {
    const seconds = failure.retryAfter ?? 60;
    const again = seconds < 120 ? waiting.waitSeconds(seconds) : waiting.waitUntil(clockAfter(seconds + 60));
    return refused(failure, `${failure.detail}${again}`);
  }
  return answer;
}

function refused<T>(failure: Extract<Answer<T>, { ok: false }>["failure"], message: string): Answer<T> {
  return { ok: false, failure: { ...failure, errors: [{ field: "", code: "", message }] } as typeof failure };
}

export default function LoginPage() {
  const [, navigate] = useLocation();
  const search = useSearch();
  const audience = useAudience();
  const words = audience.words.signIn;
  const of = useCatalogueForm({
    fields,
    send: async (typed) => {
      const answer = inWords(await audience.signIn(typed as unknown as Credentials));
      if (!answer.ok) of.form.setValue("password", "");
      else if (!answer.data) await audience.session.refresh();
      return answer;
    },
    onDone: (waiting) => {
      if (!waiting) return enter();
      writeStored(audience.kept(WAITING), waiting);
      navigate(`/login/code${search ? `?${search}` : ""}`);
    },
  });
  const enter = () => navigate(readBack(search, audience.home), { replace: true });
  return (
    <Page title={words.title} banner={of.errors.length > 0 ? null : <Notice />}>
      <CatalogueFormBody of={of} submit={words.submit} />
      <ul className="mt-8 flex flex-col gap-2">
        <li>
          <Link className="link inline-block py-1" href="/password-reset">
            {words.forgot}
          </Link>
        </li>
        <li>
          <Link className="link inline-block py-1" href="/signup">
            {words.opening}
          </Link>
        </li>
      </ul>
      {audience.passkeys ? (
        <PasskeySignIn
          onDone={async () => {
            await audience.session.refresh();
            enter();
          }}
        />
      ) : null}
    </Page>
  );
}
