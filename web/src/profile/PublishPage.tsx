import { useState } from "react";
import { Redirect, useLocation } from "wouter";
import type { Failure } from "../api/client";
import { profileForm as words } from "../messages/ja.profile";
import { Actions, Button, LinkButton } from "../ui/Button";
import { ErrorSummary } from "../ui/ErrorSummary";
import { FailureNotice } from "../ui/FailureNotice";
import { told } from "../ui/Notice";
import { Page } from "../ui/Page";
import { Findings, useConfirming } from "./Findings";
import { LoadedProfile } from "./LoadedProfile";
import { Part, Preview } from "./ProfilePage";
import { type ProfileSide, type ProfileView, useProfileFields } from "./profile";

/** Everything once more as employers will see it; then it is public at once (R26). */
export function PublishPage({ side }: { side: ProfileSide }) {
  return (
    <LoadedProfile side={side} title={side.words.publishTitle}>
      {(view, refresh) => <Publish side={side} view={view} refresh={refresh} />}
    </LoadedProfile>
  );
}

interface Props {
  side: ProfileSide;
  view: ProfileView;
  refresh: () => void;
}

function Publish({ side, view, refresh }: Props) {
  const [, navigate] = useLocation();
  const fields = useProfileFields(view.content);
  const confirming = useConfirming();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const own = side.words;
  const ready = view.missing.length === 0 && !view.lapsed && (side.mayConfirm || view.findings.length === 0);
  if (view.state === "published") return <Redirect to={side.href} replace />;
  if (!ready && !busy) {
    const why = told(words.notReady, view.lapsed ? own.lapsed : words.notReadyText, "warning");
    return <Redirect to={side.href} replace state={why} />;
  }

  const act = async () => {
    if (busy || !confirming.complete(view.findings)) return;
    setBusy(true);
    setFailure(null);
    const answer = await side.publish(view.version, confirming.keys);
    if (answer.ok) return navigate(side.href, { replace: true, state: told(own.publishDone, own.publishDoneText) });
    setFailure(answer.failure);
    setBusy(false);
    if (answer.failure.kind === "problem" && answer.failure.status === 409) refresh(); // what is true now
  };
  return (
    <Page title={own.publishTitle} back={{ href: side.href, label: words.back }}>
      <ErrorSummary
        errors={confirming.open.map((key) => ({ field: `confirm-${key}`, message: words.tick }))}
        attempt={confirming.attempt}
      />
      <ul className="list-disc pl-5">
        {own.publishEffects.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Part title={words.preview}>
        <Preview view={view} />
      </Part>
      {view.findings.length > 0 ? (
        <Part title={words.findingsTitle(view.findings.length)}>
          <p className="mt-2">{own.findingsText}</p>
          <Findings
            fields={fields}
            findings={view.findings}
            editHref={`${side.href}/edit`}
            confirming={side.mayConfirm ? confirming : undefined}
          />
        </Part>
      ) : null}
      {failure ? <FailureNotice failure={failure} of="send" retry={act} busy={busy} /> : null}
      <Actions>
        <Button busy={busy} onClick={act}>
          {own.publishSubmit}
        </Button>
        <LinkButton look="outline" href={side.href}>
          {words.notYet}
        </LinkButton>
      </Actions>
    </Page>
  );
}
