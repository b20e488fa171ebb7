import { type ReactNode, useEffect, useRef } from "react";
import { Link } from "wouter";
import type { Failure, Problem } from "../api/client";
import { useCatalogue } from "../form/catalogue";
import { unlawful as words } from "../messages/ja.unlawful";
import { fieldKeyOf } from "./findings";

/** What the server refuses because it breaks a rule, not because somebody else was faster. */
export function isUnlawful(failure: Failure | null): failure is Problem {
  return failure?.kind === "problem" && failure.type === "breaks-law";
}

export interface UnlawfulProps {
  title?: string;
  /** What to do, in a sentence. */
  detail: string;
  findings: readonly { field: string; message: string }[];
  /** Where a field can be put right, and what its link says. */
  linkOf?: (field: { key: string; section: string; label: string }) => { href: string; text: string };
  /** Whether it is an answer to what was just sent: it takes the focus. */
  answered?: boolean;
  /** The ways on. */
  children: ReactNode;
}

/** What breaks a rule, by field, with what to do about each; nothing that was typed is touched by it. */
export function Unlawful({ title = words.title, detail, findings, linkOf, answered = false, children }: UnlawfulProps) {
  const { fields } = useCatalogue("posting");
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (answered) box.current?.focus();
  }, [answered]);
  return (
    <section
      ref={box}
      tabIndex={-1}
      role={answered ? "alert" : undefined}
      aria-labelledby="unlawful-title"
      className="my-6 rounded-12 border-4 border-error-1 p-4 sm:p-6"
    >
      <h2 id="unlawful-title" className="text-lg">
        {title}
      </h2>
      <p className="mt-2 whitespace-pre-line">{detail}</p>
      <ul className="mt-4 flex flex-col gap-4">
        {findings.map(({ field: path, message }) => {
          const field = fields.find(({ key }) => key === fieldKeyOf(path));
          const link = field ? linkOf?.(field) : undefined;
          return (
            <li key={`${path} ${message}`}>
              {field ? <strong className="block">{field.label}</strong> : null}
              {message}
              {link ? (
                <Link href={link.href} className="link block w-fit py-1">
                  {link.text}
                </Link>
              ) : null}
            </li>
          );
        })}
      </ul>
      {children}
    </section>
  );
}
