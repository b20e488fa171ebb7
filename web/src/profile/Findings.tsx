import { useState } from "react";
import { Link } from "wouter";
import type { FieldSpec } from "../form/catalogue";
import { profileForm as words } from "../messages/ja.profile";
import { Checkbox } from "../ui/Choices";
import { type Finding, inputOf, keyOf, labelOf } from "./profile";

export interface FindingsProps {
  fields: readonly FieldSpec[];
  findings: readonly Finding[];
  /** Address of the form, where each is corrected; absent inside the form itself. */
  editHref?: string;
  /** Staff: what was looked at so far. */
  confirming?: Confirming | undefined;
}

/** What the scan found that may tell who somebody is, each with the words found and what to do. */
export function Findings({ fields, findings, editHref, confirming }: FindingsProps) {
  return (
    <ul className="mt-4 flex flex-col gap-4">
      {findings.map((finding) => {
        const label = labelOf(fields, finding.field);
        const key = keyOf(finding);
        return (
          <li key={`${key} ${finding.excerpt}`} className="card">
            <h3>{label}</h3>
            {finding.excerpt ? (
              <p className="mt-1 wrap-anywhere">
                {words.found}
                <mark className="bg-yellow-100 px-1">{finding.excerpt}</mark>
              </p>
            ) : null}
            <p className="mt-1">{finding.message}</p>
            {editHref ? (
              <p>
                <Link className="link inline-block py-1" href={`${editHref}?field=${inputOf(fields, finding.field)}`}>
                  {words.correct(label)}
                </Link>
              </p>
            ) : null}
            {confirming ? (
              <Checkbox
                name={`confirm-${key}`}
                label={words.confirm}
                error={confirming.errorOf(key)}
                control={{
                  checked: confirming.keys.includes(key),
                  onChange: (event) => confirming.tick(key, event.target.checked),
                }}
              />
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

export interface Confirming {
  /** Findings that staff ticked as no danger. */
  keys: readonly string[];
  tick: (key: string, on: boolean) => void;
  /** Told beside each one that is still open, after an attempt. */
  errorOf: (key: string) => string | undefined;
  /** Whether all are ticked; if not, says so beside the open ones. */
  complete: (findings: readonly Finding[]) => boolean;
  attempt: number;
  open: readonly string[];
}

/** Ticks of staff who looked at each finding. */
export function useConfirming(): Confirming {
  const [keys, setKeys] = useState<readonly string[]>([]);
  const [open, setOpen] = useState<readonly string[]>([]);
  const [attempt, setAttempt] = useState(0);
  const left = open.filter((key) => !keys.includes(key));
  return {
    keys,
    open: left,
    attempt,
    tick: (key, on) => setKeys(on ? [...keys, key] : keys.filter((one) => one !== key)),
    errorOf: (key) => (left.includes(key) ? words.tick : undefined),
    complete: (findings) => {
      const all = [...new Set(findings.map(keyOf))];
      const missing = all.filter((key) => !keys.includes(key));
      setOpen(all);
      if (missing.length > 0) setAttempt((n) => n + 1);
      return missing.length === 0;
    },
  };
}
