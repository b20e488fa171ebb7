import { Suspense, useEffect, useRef, useState } from "react";
import { useLocation, useSearch } from "wouter";
import type { Answer, Problem } from "../api/client";
import { Conflict } from "../form/Conflict";
import { type Content, useCatalogue } from "../form/catalogue";
import { isSame } from "../form/merge";
import { OccupationNames, OccupationPicker } from "../form/OccupationPicker";
import { CatalogueFields } from "../form/render";
import { useCatalogueForm } from "../form/useCatalogueForm";
import { writeStored } from "../lib/stored";
import { profileForm as words } from "../messages/ja.profile";
import { Actions, Button } from "../ui/Button";
import { ErrorSummary, focusField } from "../ui/ErrorSummary";
import { FailureNotice } from "../ui/FailureNotice";
import { told } from "../ui/Notice";
import { Page } from "../ui/Page";
import { Findings, useConfirming } from "./Findings";
import { LoadedProfile } from "./LoadedProfile";
import { type Finding, inputOf, keyOf, labelOf, type ProfileSide, type ProfileView, useProfileFields } from "./profile";

/** Every field of the profile (§5). What is not published may be kept half done; what is published changes at once. */
export function EditPage({ side }: { side: ProfileSide }) {
  return (
    <LoadedProfile side={side} title={side.words.editTitle}>
      {(view) => <Edit key={view.version} side={side} view={view} />}
    </LoadedProfile>
  );
}

function Edit({ side, view }: { side: ProfileSide; view: ProfileView }) {
  const [, navigate] = useLocation();
  const search = useSearch();
  const own = side.words;
  const { sections } = useCatalogue("seeker_profile");
  const [content] = useState<Content>(() => ({ ...view.content }));
  const [fields] = useState(useProfileFields(content));
  const [conflict, setConflict] = useState<{ theirs: ProfileView; mine: Content } | null>(null);
  const [refused, setRefused] = useState<readonly Finding[]>([]);
  const confirming = useConfirming();
  const version = useRef(view.version);
  const published = view.state === "published";

  const save = async (typed: Content): Promise<Answer<ProfileView>> => {
    setConflict(null);
    const answer = await side.save(typed, version.current, confirming.keys);
    if (answer.ok || answer.failure.kind !== "problem") return answer;
    const { failure } = answer;
    if (failure.type === "stale-version") {
      const latest = await side.load();
      if (!latest.ok) return latest;
      const theirs: Content = latest.data.content;
      if (fields.every(({ key }) => isSame(theirs[key], typed[key]))) return latest; // the same is kept already
      setConflict({ theirs: latest.data, mine: typed });
      return answer;
    }
    setRefused(failure.type === "personal-data" ? findingsOf(failure) : []);
    const errors = failure.errors.map((error) => ({ ...error, field: inputOf(fields, error.field) }));
    return { ok: false, failure: { ...failure, errors } };
  };
  const leave = () => navigate(side.href, { replace: true, state: told(own.saved, published ? own.savedText : "") });
  const keepAs = `${side.name}/v${view.version}`;
  const of = useCatalogueForm<ProfileView>({
    fields,
    content,
    keepAs,
    send: save,
    onDone: leave,
    findings: view.findings.map(({ field, message }) => ({
      field: inputOf(fields, field),
      message: words.inField(labelOf(fields, field), message),
    })),
  });

  const wanted = new URLSearchParams(search).get("field");
  useEffect(() => {
    if (!wanted) return;
    const timer = setTimeout(() => focusField(wanted)); // after the page has taken the focus to its heading
    return () => clearTimeout(timer);
  }, [wanted]);

  const discard = () => {
    writeStored(`form:${keepAs}`, null);
    navigate(side.href, { replace: true });
  };
  const submit = () => (published ? of.submit() : of.saveDraft(leave)); // half done is kept as well
  return (
    <Page title={own.editTitle} back={{ href: side.href, label: words.back }}>
      <p className="mb-6">{own.editLead}</p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <ErrorSummary errors={of.errors} attempt={of.attempt} />
        {sections.map((section) => (
          <section key={section.key} aria-labelledby={`section-${section.key}`} className="mt-12 first-of-type:mt-0">
            <h2 id={`section-${section.key}`} className="mb-6">
              {section.title}
            </h2>
            <CatalogueFields
              of={{ ...of, fields: fields.filter((field) => field.section === section.key) }}
              after={
                section.key === "wishes"
                  ? {
                      occupations: (
                        <Suspense fallback={null}>
                          <OccupationNames form={of.form} field="occupations" />
                          <OccupationPicker form={of.form} field="occupations" majors />
                        </Suspense>
                      ),
                    }
                  : {}
              }
            />
          </section>
        ))}
        {refused.length > 0 && side.mayConfirm ? (
          <section className="mt-12" aria-labelledby="confirm-title">
            <h2 id="confirm-title">{words.findingsTitle(refused.length)}</h2>
            <p className="mt-2">{words.confirmText}</p>
            <Findings fields={fields} findings={refused} confirming={confirming} />
          </section>
        ) : null}
        {conflict ? (
          <Conflict
            fields={fields}
            theirs={conflict.theirs.content}
            mine={conflict.mine}
            busy={of.busy}
            onOverwrite={() => {
              version.current = conflict.theirs.version;
              void of.retry();
            }}
            onTake={discard}
          />
        ) : of.failure ? (
          <FailureNotice failure={of.failure} of="send" retry={of.retry} busy={of.busy} />
        ) : null}
        <Actions>
          <Button type="submit" busy={of.busy}>
            {published ? own.savePublished : own.save}
          </Button>
          <Button look="outline" onClick={discard}>
            {words.cancel}
          </Button>
        </Actions>
      </form>
    </Page>
  );
}

/** What was refused, each once, as the scan's findings are shown; the server does not repeat the words. */
function findingsOf({ errors }: Problem): Finding[] {
  const found = errors.map(({ field, code, message }) => ({
    field: field.replace(/^content\./, ""),
    rule: code,
    message,
    excerpt: "",
  }));
  return [...new Map(found.map((one) => [keyOf(one), one])).values()];
}
