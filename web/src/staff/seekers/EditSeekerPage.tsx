import { useRef, useState } from "react";
import { useLocation } from "wouter";
import { type Answer, api, ask } from "../../api/client";
import type { components } from "../../api/schema";
import { Conflict } from "../../form/Conflict";
import type { Content } from "../../form/catalogue";
import { isSame } from "../../form/merge";
import { CatalogueFormBody } from "../../form/render";
import { useCatalogueForm } from "../../form/useCatalogueForm";
import { seeker as words } from "../../messages/ja.staff-seekers";
import { told } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { LoadedSeeker } from "./LoadedSeeker";
import { detailFields, loadSeeker, type Seeker } from "./seeker";

export default function EditSeekerPage() {
  return <LoadedSeeker title={words.editTitle}>{(seeker) => <Edit seeker={seeker} />}</LoadedSeeker>;
}

/** A corrected seeker; one that was only read has nothing to say of his profile. */
type Corrected = Seeker & Partial<Pick<components["schemas"]["CorrectedSeeker"], "profile_withdrawn">>;

function put(number: string, typed: Content, version: number): Promise<Answer<Corrected>> {
  return ask(
    api.PUT("/staff/seekers/{seeker_number}", {
      params: { path: { seeker_number: number } },
      body: { ...typed, version } as unknown as components["schemas"]["UpdateSeeker"],
    }),
  );
}

function Edit({ seeker }: { seeker: Seeker }) {
  const [, navigate] = useLocation();
  const number = seeker.seeker_number;
  const href = `/seekers/${number}`;
  const [content] = useState<Content>(() => ({ ...seeker }));
  const [conflict, setConflict] = useState<{ theirs: Seeker; mine: Content } | null>(null);
  const version = useRef(seeker.version);
  const send = async (typed: Content): Promise<Answer<Corrected>> => {
    setConflict(null);
    const answer = await put(number, typed, version.current);
    if (answer.ok || answer.failure.kind !== "problem" || answer.failure.type !== "stale-version") return answer;
    const latest = await loadSeeker(number);
    if (!latest.ok) return latest;
    const theirs: Content = { ...latest.data };
    if (detailFields.every(({ key }) => isSame(theirs[key], typed[key]))) return latest; // the same is saved already
    setConflict({ theirs: latest.data, mine: typed });
    return answer;
  };
  const of = useCatalogueForm<Corrected>({
    fields: detailFields,
    content,
    send,
    onDone: ({ profile_withdrawn }) =>
      profile_withdrawn
        ? navigate(`${href}/profile`, {
            state: told(words.savedAndWithdrawn, words.withdrawnBecause, "warning"),
            replace: true,
          })
        : navigate(href, { state: told(words.saved), replace: true }),
  });
  return (
    <Page title={words.editTitle} back={{ href, label: words.back }}>
      <CatalogueFormBody
        of={of}
        submit={words.save}
        notice={
          conflict ? (
            <Conflict
              fields={detailFields}
              theirs={{ ...conflict.theirs }}
              mine={conflict.mine}
              busy={of.busy}
              onOverwrite={() => {
                version.current = conflict.theirs.version;
                void of.retry();
              }}
              onTake={() => navigate(href, { replace: true })}
            />
          ) : null
        }
      />
    </Page>
  );
}
