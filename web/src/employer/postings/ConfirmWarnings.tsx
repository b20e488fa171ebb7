import { useEffect, useRef, useState } from "react";
import { Link } from "wouter";
import type { Failure, Problem } from "../../api/client";
import type { Model } from "../../form/catalogue";
import { warnings as words } from "../../messages/ja.requests";
import { fieldKeyOf } from "../../posting/findings";
import { Actions, Button } from "../../ui/Button";
import { Checkbox } from "../../ui/Choices";
import { ErrorSummary } from "../../ui/ErrorSummary";
import { FailureNotice } from "../../ui/FailureNotice";

/** What the server found and does not refuse: field, rule (code) and message. */
export type Warnings = Problem["errors"];

export interface ConfirmWarningsProps {
  model: Model;
  warnings: Warnings;
  hrefOf: (key: string) => string;
  busy: boolean;
  failure: Failure | null;
  submit: string;
  onConfirm: (rules: string[]) => void;
  onBack: () => void;
}

/** Warnings pass once somebody has looked at each of them; nothing that was typed is touched by them. */
export function ConfirmWarnings({
  model,
  warnings,
  hrefOf,
  busy,
  failure,
  submit,
  onConfirm,
  onBack,
}: ConfirmWarningsProps) {
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [attempt, setAttempt] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  const idOf = (index: number) => `warning-${index}`;
  const open = warnings.map((_, index) => idOf(index)).filter((id) => !ticked.includes(id));
  const errors = attempt > 0 ? open.map((field) => ({ field, message: words.tick })) : [];
  const confirm = () => {
    if (open.length > 0) setAttempt(attempt + 1);
    else onConfirm([...new Set(warnings.map(({ code }) => code))]);
  };
  return (
    <section aria-labelledby="warnings-title">
      <ErrorSummary errors={errors} attempt={attempt} />
      <h2 id="warnings-title" ref={heading} tabIndex={-1}>
        {words.title(warnings.length)}
      </h2>
      <p className="mt-2">{words.lead}</p>
      <ol className="mt-6 flex flex-col gap-6">
        {warnings.map(({ field, code, message }, index) => {
          const key = fieldKeyOf(field);
          const label = model.fields.find((one) => one.key === key)?.label;
          return (
            <li key={`${code} ${field}`} className="card">
              {label ? <h3>{label}</h3> : null}
              <p className="mt-1">{message}</p>
              {label ? (
                <p>
                  <Link className="link inline-block py-1" href={hrefOf(key)}>
                    {words.change(label)}
                  </Link>
                </p>
              ) : null}
              <div className="mt-3">
                <Checkbox
                  name={idOf(index)}
                  label={words.confirm}
                  error={errors.find((one) => one.field === idOf(index))?.message}
                  control={{
                    checked: ticked.includes(idOf(index)),
                    onChange: (event) =>
                      setTicked(
                        event.target.checked ? [...ticked, idOf(index)] : ticked.filter((one) => one !== idOf(index)),
                      ),
                  }}
                />
              </div>
            </li>
          );
        })}
      </ol>
      {failure ? <FailureNotice failure={failure} of="send" retry={confirm} busy={busy} /> : null}
      <Actions>
        <Button busy={busy} onClick={confirm}>
          {submit}
        </Button>
        <Button look="outline" onClick={onBack}>
          {words.back}
        </Button>
      </Actions>
    </section>
  );
}
