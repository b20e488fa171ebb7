import { type MouseEvent, useEffect, useRef } from "react";
import { Link } from "wouter";
import { summary as words } from "../messages/ja";
import { fieldId } from "./Field";
import { useTitleError } from "./Page";

export interface InputError {
  /** Path of the field; an empty one belongs to the whole form and gets no link. */
  field: string;
  message: string;
  /** Where the input is, if on another page. */
  href?: string | undefined;
}

/** Focus goes to the field, or to the first control of a group, and its label is brought into view. */
export function focusField(path: string): boolean {
  const target = document.getElementById(fieldId(path));
  if (!target) return false;
  const control = target.matches("fieldset")
    ? (target.querySelector<HTMLElement>("input, select, textarea") ?? target)
    : target;
  const label = target.matches("fieldset") ? target : document.querySelector(`label[for="${CSS.escape(target.id)}"]`);
  control.focus({ preventScroll: true });
  (label ?? target).scrollIntoView({ block: "start" });
  return true;
}

/** All errors of a form in one place. `attempt` is the form's submitCount: each failed attempt moves the focus here. */
export function ErrorSummary({ errors, attempt }: { errors: readonly InputError[]; attempt: number }) {
  const box = useRef<HTMLDivElement>(null);
  const some = errors.length > 0;
  useTitleError(some);
  useEffect(() => {
    if (some && attempt > 0) box.current?.focus();
  }, [some, attempt]);
  if (!some) return null;
  const follow = (event: MouseEvent, path: string) => {
    event.preventDefault();
    focusField(path);
  };
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="alert"
      aria-labelledby="error-summary-title"
      className="mb-8 rounded-12 border-4 border-error-1 p-4 sm:p-6"
    >
      <h2 id="error-summary-title">{words.title(errors.length)}</h2>
      <p className="mt-1">{words.lead}</p>
      <ul className="mt-3 list-disc pl-5">
        {errors.map((error) => (
          <li key={`${error.field} ${error.message}`} className="py-0.5">
            {error.href ? (
              <Link className="link" href={error.href}>
                {error.message}
              </Link>
            ) : error.field ? (
              <a className="link" href={`#${fieldId(error.field)}`} onClick={(event) => follow(event, error.field)}>
                {error.message}
              </a>
            ) : (
              error.message
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
