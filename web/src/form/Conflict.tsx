import { useEffect, useRef } from "react";
import { action } from "../messages/ja";
import { conflict as words } from "../messages/ja.difference";
import { Button } from "../ui/Button";
import type { Content, FieldSpec } from "./catalogue";
import { displayValue } from "./display";
import { isSame } from "./merge";

export interface ConflictProps {
  fields: readonly FieldSpec[];
  theirs: Content;
  mine: Content;
  busy: boolean;
  onOverwrite: () => void;
  onTake: () => void;
}

/** Two people, or two tabs, saved the same section: both texts side by side, and a conscious choice. */
export function Conflict({ fields, theirs, mine, busy, onOverwrite, onTake }: ConflictProps) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    box.current?.focus();
    box.current?.scrollIntoView({ block: "start" });
  }, []);
  return (
    <section
      ref={box}
      tabIndex={-1}
      role="alert"
      aria-labelledby="conflict-title"
      className="my-8 rounded-12 border-2 border-warning-orange-2 p-4 sm:p-6"
    >
      <h2 id="conflict-title" className="text-lg">
        {words.title}
      </h2>
      <p className="mt-2">{words.lead}</p>
      {fields
        .filter(({ key }) => !isSame(theirs[key], mine[key]))
        .map((field) => (
          <div key={field.key} className="mt-4">
            <h3 className="text-base">{field.label}</h3>
            <dl className="mt-1 grid gap-3 sm:grid-cols-2">
              <div className="border-l-4 border-solid-gray-420 pl-3">
                <dt className="text-solid-gray-700">{words.theirs}</dt>
                <dd className="whitespace-pre-line">{displayValue(field, theirs[field.key]) ?? action.none}</dd>
              </div>
              <div className="border-l-4 border-blue-900 pl-3">
                <dt className="text-solid-gray-700">{words.mine}</dt>
                <dd className="whitespace-pre-line">{displayValue(field, mine[field.key]) ?? action.none}</dd>
              </div>
            </dl>
          </div>
        ))}
      <div className="mt-6 flex flex-col gap-3 sm:flex-row">
        <Button look="outline" busy={busy} onClick={onOverwrite}>
          {words.overwrite}
        </Button>
        <Button look="outline" onClick={onTake}>
          {words.takeTheirs}
        </Button>
      </div>
    </section>
  );
}
