import { type ReactNode, useState } from "react";
import { Link } from "wouter";
import type { Failure } from "../api/client";
import { formatDate, formatInstant } from "../lib/date";
import { profileForm as words } from "../messages/ja.profile";
import { Actions, Button, LinkButton } from "../ui/Button";
import { FailureNotice } from "../ui/FailureNotice";
import { Notice } from "../ui/Notice";
import { Page } from "../ui/Page";
import { Tag } from "../ui/Tag";
import { Findings } from "./Findings";
import { LoadedProfile } from "./LoadedProfile";
import { PublicProfile } from "./PublicProfile";
import { labelOf, type ProfileSide, type ProfileView, usePreview, useProfileFields } from "./profile";

/** 公開プロフィール: whether employers find it, what stands in the way, and what they see (R26, §5). */
export function ProfilePage({ side }: { side: ProfileSide }) {
  return (
    <LoadedProfile side={side} title={side.words.title}>
      {(view, refresh) => <Profile side={side} view={view} refresh={refresh} />}
    </LoadedProfile>
  );
}

interface Props {
  side: ProfileSide;
  view: ProfileView;
  refresh: () => void;
}

const tones = { draft: "neutral", published: "green", withdrawn: "orange" } as const;

function Profile({ side, view, refresh }: Props) {
  const own = side.words;
  const fields = useProfileFields(view.content);
  const begun = view.version > 0;
  const seen = view.state === "published" && !view.lapsed;
  return (
    <Page title={own.title} banner={<Notice />} {...(side.back ? { back: side.back } : {})}>
      <p className="mb-6">{own.lead}</p>
      <section aria-labelledby="state-title" className="card">
        <h2 id="state-title" className="flex flex-wrap items-center gap-3 text-lg">
          {words.state}
          <Tag tone={seen || view.state !== "published" ? tones[view.state] : "orange"}>
            {view.state === "published" && view.lapsed ? words.lapsedTag : words.states[view.state]}
          </Tag>
        </h2>
        <p className="mt-2">{stateText(side, view)}</p>
        {view.published_at && view.state === "published" ? (
          <p className="mt-1">{words.since(formatInstant(view.published_at))}</p>
        ) : null}
        {view.state === "published" && view.profile_number ? (
          <p className="mt-1 wrap-anywhere">{words.number(view.profile_number)}</p>
        ) : null}
        <Actions>
          <LinkButton look={begun ? "outline" : "solid"} href={`${side.href}/edit`}>
            {begun ? own.edit : own.begin}
          </LinkButton>
          {begun && view.state !== "published" ? (
            <LinkButton href={`${side.href}/publish`}>{own.publish}</LinkButton>
          ) : null}
          {view.state === "published" ? (
            <LinkButton look="outline" href={`${side.href}/withdraw`}>
              {own.withdraw}
            </LinkButton>
          ) : null}
        </Actions>
      </section>
      <Validity side={side} view={view} refresh={refresh} />
      {begun && view.missing.length > 0 ? (
        <Part title={words.missingTitle(view.missing.length)}>
          <ul className="mt-2 list-disc pl-5">
            {view.missing.map((key) => (
              <li key={key}>
                <Link className="link inline-block py-1" href={`${side.href}/edit?field=${key}`}>
                  {words.enter(labelOf(fields, key))}
                </Link>
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
      {view.findings.length > 0 ? (
        <Part title={words.findingsTitle(view.findings.length)}>
          <p className="mt-2">{own.findingsText}</p>
          <Findings fields={fields} findings={view.findings} editHref={`${side.href}/edit`} />
        </Part>
      ) : null}
      {begun ? (
        <Part title={words.preview}>
          <p className="mt-2">{own.previewText}</p>
          <Preview view={view} />
        </Part>
      ) : null}
    </Page>
  );
}

export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-10">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

export function Preview({ view }: { view: ProfileView }) {
  return <PublicProfile seeker={usePreview(view)} />;
}

function stateText(side: ProfileSide, view: ProfileView): string {
  if (view.state === "published") return view.lapsed ? side.words.lapsed : side.words.published;
  return view.state === "withdrawn" ? side.words.withdrawn : side.words.draft;
}

/** How long the registration holds: without it nobody is found. Staff prolong it by a month. */
function Validity({ side, view, refresh }: Props) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState("");
  const { prolong } = side;
  const act = async () => {
    if (busy || !prolong) return;
    setBusy(true);
    setFailure(null);
    const answer = await prolong(view.valid_until);
    setBusy(false);
    if (!answer.ok) return setFailure(answer.failure);
    setDone(words.prolonged(formatDate(answer.data.valid_until)));
    refresh();
  };
  return (
    <Part title={words.validity}>
      <p className="mt-2">
        {view.lapsed ? words.lapsedOn(formatDate(view.valid_until)) : words.until(formatDate(view.valid_until))}
      </p>
      <p>{side.words.validityText}</p>
      {prolong && view.prolonged_until ? (
        <p className="mt-4">
          <Button look="outline" busy={busy} onClick={act}>
            {words.prolong(formatDate(view.prolonged_until))}
          </Button>
        </p>
      ) : prolong ? (
        <p>{words.tooEarly}</p>
      ) : null}
      <p role="status" className="mt-2 font-bold">
        {done}
      </p>
      {failure ? <FailureNotice failure={failure} of="send" retry={act} busy={busy} /> : null}
    </Part>
  );
}
