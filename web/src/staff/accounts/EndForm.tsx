import { useLocation } from "wouter";
import type { Answer } from "../../api/client";
import { CatalogueFormBody } from "../../form/render";
import { useCatalogueForm } from "../../form/useCatalogueForm";
import { told } from "../../ui/Notice";
import { type EndAccount, reasonField } from "./useAccounts";

export interface EndFormProps {
  check: string;
  effects: readonly string[];
  submit: string;
  done: string;
  doneText: string;
  doneHref: string;
  send: (body: EndAccount) => Promise<Answer<unknown>>;
}

/** What must be seen to before an account ends at the counter, what follows, and why it ends. */
export function EndForm({ check, effects, submit, done, doneText, doneHref, send }: EndFormProps) {
  const [, navigate] = useLocation();
  const of = useCatalogueForm({
    fields: [reasonField],
    send: (typed) => send(typed as unknown as EndAccount),
    onDone: () => navigate(doneHref, { state: told(done, doneText), replace: true }),
  });
  return (
    <>
      <div className="prose mb-8">
        <p>
          <strong>{check}</strong>
        </p>
        <ul>
          {effects.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
      <CatalogueFormBody of={of} submit={submit} />
    </>
  );
}
