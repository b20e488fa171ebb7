import { type ReactNode, useEffect, useRef, useState } from "react";
import { useLocation } from "wouter";
import type { Answer } from "../../api/client";
import type { FieldSpec } from "../../form/catalogue";
import { toRaw } from "../../form/check";
import { CatalogueFormBody } from "../../form/render";
import { type CatalogueForm, useCatalogueForm } from "../../form/useCatalogueForm";
import { useAct } from "../../lib/useAct";
import { review as reviewWords } from "../../messages/ja.staff-review";
import { Actions, Button, LinkButton } from "../../ui/Button";
import { Page } from "../../ui/Page";
import { Conflict, isOvertaken } from "./Conflict";

interface Words {
  title: string;
  lead: string;
  submit: string;
  checkTitle: string;
  checkText: string;
  confirm: string;
  change: string;
}

export interface DecisionFormProps {
  id: string;
  words: Words;
  fields: readonly FieldSpec[];
  /** Name under which this tab keeps what is typed. */
  keepAs: string;
  danger?: boolean;
  send: (content: Record<string, unknown>) => Promise<Answer<unknown>>;
  show: (content: Record<string, unknown>) => ReactNode;
  reload: () => void;
  /** What stands above the fields and may fill them. */
  before?: (of: CatalogueForm) => ReactNode;
}

const nothing = {};

/** A decision in words: write, look at it, send. What is typed stays in this tab until it is sent. */
export function DecisionForm(props: DecisionFormProps) {
  const { id, words, fields, keepAs } = props;
  const [checked, setChecked] = useState<Record<string, unknown> | null>(null);
  const of = useCatalogueForm({
    fields,
    content: nothing,
    keepAs,
    send: async (content) => ({ ok: true, status: 200, data: content }) as const,
    onDone: (content) => {
      // The form is done with it, the decision is not: keep it until that has gone through.
      sessionStorage.setItem(`form:${keepAs}`, JSON.stringify(toRaw(fields, content)));
      setChecked(content);
    },
  });
  if (checked) return <Check {...props} content={checked} back={() => setChecked(null)} />;
  return (
    <Page title={words.title} view="form" back={{ href: `/reviews/${id}`, label: reviewWords.posting }}>
      <p className="mb-8">{words.lead}</p>
      {props.before?.(of)}
      <CatalogueFormBody
        of={of}
        submit={words.submit}
        actions={
          <LinkButton look="outline" href={`/reviews/${id}`}>
            {reviewWords.posting}
          </LinkButton>
        }
      />
    </Page>
  );
}

function Check({
  id,
  words,
  danger,
  keepAs,
  send,
  show,
  content,
  back,
  reload,
}: DecisionFormProps & { content: Record<string, unknown>; back: () => void }) {
  const [, navigate] = useLocation();
  const act = useAct(reload);
  const top = useRef<HTMLDivElement>(null);
  const decide = () =>
    act.run(
      () => send(content),
      () => {
        sessionStorage.removeItem(`form:${keepAs}`);
        navigate(`/reviews/${id}/done`, { replace: true });
      },
    );
  useEffect(() => {
    if (act.failure) top.current?.scrollIntoView({ block: "nearest" });
  }, [act.failure]);
  return (
    <Page title={words.checkTitle} view="check">
      <p>{words.checkText}</p>
      <div className="card mt-6">{show(content)}</div>
      <div ref={top}>
        {act.failure ? <Conflict failure={act.failure} busy={act.busy} retry={decide} reload={reload} /> : null}
      </div>
      {isOvertaken(act.failure) ? null : (
        <Actions>
          <Button look={danger ? "danger" : "solid"} busy={act.busy} onClick={decide}>
            {words.confirm}
          </Button>
          <Button look="outline" onClick={back}>
            {words.change}
          </Button>
        </Actions>
      )}
    </Page>
  );
}
