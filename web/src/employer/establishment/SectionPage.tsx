import { useEffect, useMemo, useRef, useState } from "react";
import { Redirect, useLocation, useParams, useSearch } from "wouter";
import type { Answer } from "../../api/client";
import { Conflict } from "../../form/Conflict";
import { type Content, type FieldSpec, fieldsOf, type Model, useCatalogue } from "../../form/catalogue";
import { toRaw } from "../../form/check";
import { mergeTyped } from "../../form/merge";
import { CatalogueFormBody } from "../../form/render";
import { useCatalogueForm } from "../../form/useCatalogueForm";
import { establishment as words } from "../../messages/ja.establishment";
import { form } from "../../messages/ja.posting";
import { focusField } from "../../ui/ErrorSummary";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { NotFoundPage } from "../../ui/NotFoundPage";
import { Page } from "../../ui/Page";
import { EmployerPage } from "../frame/EmployerPage";
import {
  type Change,
  commentsOf,
  isDetail,
  isEditable,
  isWaiting,
  loadEstablishment,
  saveEstablishment,
  startOf,
  useEstablishment,
  type WithChange,
} from "./change";

export default function SectionPage() {
  const { section } = useParams<{ section: string }>();
  const model = useCatalogue("establishment");
  if (!model.sections.some(({ key }) => key === section)) return <NotFoundPage homeHref="/home" />;
  return <EmployerPage>{() => <Section key={section} section={section} model={model} />}</EmployerPage>;
}

function Section({ section, model }: { section: string; model: Model }) {
  const { data, failure, refresh } = useEstablishment();
  if (data && isWaiting(data.request)) return <Redirect to="/establishment" replace />;
  return (
    <Page
      title={model.sections.find(({ key }) => key === section)?.title ?? ""}
      back={{ href: "/establishment/edit", label: form.back }}
    >
      {data ? (
        <Form section={section} model={model} of={data} />
      ) : failure ? (
        <FailureNotice failure={failure} retry={refresh} />
      ) : (
        <Loading />
      )}
    </Page>
  );
}

interface Base {
  content: Content;
  version: number;
}

function Form({ section, model, of: known }: { section: string; model: Model; of: WithChange }) {
  const [, navigate] = useLocation();
  const fields = useMemo(() => fieldsOf(model, section).filter(isDetail), [model, section]);
  const [content] = useState(() => startOf(known, model.fields));
  const [conflict, setConflict] = useState<{ base: Base; together: Content; disputed: readonly FieldSpec[] } | null>(
    null,
  );
  const on = useRef<Base>({ content, version: known.request?.version ?? 0 });
  const joined = (base: Base, typed: Content) => mergeTyped(fields, content, typed, base.content);
  const put = (base: Base, typed: Content) => saveEstablishment(joined(base, typed).content, base.version);
  const send = async (typed: Record<string, unknown>): Promise<Answer<Change>> => {
    const answer = await put(on.current, typed);
    if (answer.ok || answer.failure.kind !== "problem" || answer.failure.type !== "stale-version") return answer;
    const latest = await loadEstablishment();
    if (!latest.ok || !isEditable(latest.data.request)) return latest.ok ? answer : latest;
    const base = { content: startOf(latest.data, model.fields), version: latest.data.request.version };
    const { content: together, disputed } = joined(base, typed);
    if (disputed.length === 0) return put(base, typed);
    setConflict({ base, together, disputed });
    return answer;
  };
  const wanted = new URLSearchParams(useSearch()).get("field");
  useEffect(() => {
    if (!wanted) return;
    const timer = setTimeout(() => focusField(wanted)); // after the page has taken the focus to its heading
    return () => clearTimeout(timer);
  }, [wanted]);
  const done = () => navigate("/establishment/edit");
  const of = useCatalogueForm<Change>({ fields, content, keepAs: `establishment/${section}`, send, onDone: done });
  const again = (base: Base) => {
    on.current = base;
    setConflict(null);
    void of.retry();
  };
  return (
    <CatalogueFormBody
      of={of}
      comments={commentsOf(known.request)}
      submit={words.save}
      notice={
        conflict ? (
          <Conflict
            fields={conflict.disputed}
            theirs={conflict.base.content}
            mine={conflict.together}
            busy={of.busy}
            onOverwrite={() => again(conflict.base)}
            onTake={() => {
              const raw = toRaw(conflict.disputed, conflict.base.content);
              for (const { key } of conflict.disputed) of.form.setValue(key, raw[key] ?? null);
              again(conflict.base);
            }}
          />
        ) : null
      }
    >
      {null}
    </CatalogueFormBody>
  );
}
