import { useCallback, useEffect, useRef, useState } from "react";
import { type Resolver, type UseFormReturn, useForm } from "react-hook-form";
import type { Answer, Failure, Problem } from "../api/client";
import type { InputError } from "../ui/ErrorSummary";
import type { Content, FieldSpec } from "./catalogue";
import { checkForm, type Raw, toRaw } from "./check";
import { isSame } from "./merge";

export interface CatalogueFormOptions<T> {
  fields: readonly FieldSpec[];
  /** What is already known, of all sections: fills the inputs, and conditions look at it. */
  content?: Content;
  /** Sends the checked content of `fields`. */
  send: (content: Record<string, unknown>) => Promise<Answer<T>>;
  onDone: (data: T, content: Record<string, unknown>) => void;
  /** Keeps what is typed in this tab until it is sent: a lost session or a reload costs nothing. Not for passwords. */
  keepAs?: string;
  /** What is known to be wrong before anything is sent: the server's findings about saved content. */
  findings?: readonly InputError[];
  /** A refusal that the page tells itself, though it names fields: they are not this form's. */
  asWhole?: (problem: Problem) => boolean;
}

export interface CatalogueForm {
  form: UseFormReturn<Raw>;
  fields: readonly FieldSpec[];
  base: Content;
  errors: readonly InputError[];
  errorOf: (path: string) => string | undefined;
  /** Grows with each attempt that ended in errors: the summary takes the focus. */
  attempt: number;
  failure: Failure | null;
  busy: boolean;
  /** For <form onSubmit>. */
  submit: (event?: { preventDefault: () => void }) => Promise<void>;
  /** Saves without asking for what is missing: 「保存して中断する」. `then` replaces onDone for this once. */
  saveDraft: (then?: () => void) => Promise<void>;
  /** Sends the same again after a failed request. */
  retry: () => Promise<void>;
  /** Shows what was found in what has been sent: beside the fields and in the summary. */
  tell: (found: readonly InputError[]) => void;
}

interface Context {
  draft: boolean;
}

/** "body.content.allowances[0].name" → "allowances.0.name", "fields.phone" → "phone": the server names inputs from the request's root. */
export function toFieldPath(field: string): string {
  return field.replace(/\[(\d+)\]/g, ".$1").replace(/^(body\.)?((content|fields)\.)?/, "");
}

/** The server's words for the summary: with the label where they do not say it, without a link where this form has no such input. */
function named(fields: readonly FieldSpec[], path: string, message: string): InputError {
  const [key, , itemKey] = path.split(".");
  const field = fields.find((one) => one.key === key);
  if (!field) return { field: "", message };
  const label = (itemKey && field.item_fields?.find((item) => item.key === itemKey)?.label) || field.label;
  return { field: path, message: message.includes(label) ? message : `${label}：${message}` };
}

export function useCatalogueForm<T>({
  fields,
  content = {},
  send,
  onDone,
  keepAs,
  findings = [],
  asWhole = () => false,
}: CatalogueFormOptions<T>): CatalogueForm {
  const context = useRef<Context>({ draft: false });
  const base = content;

  // The resolver turns what was typed into content, or into errors keyed by path.
  const resolver = useCallback<Resolver<Raw>>(
    async (raw) => {
      const { content: values, errors } = checkForm(fields, raw, { base, draft: context.current.draft });
      if (errors.length === 0) return { values, errors: {} };
      return {
        values: {},
        errors: Object.fromEntries(errors.map(({ field, message }) => [field, { type: "check", message }])),
      };
    },
    [fields, base],
  );

  const [initial] = useState(() => ({ ...toRaw(fields, content), ...kept(keepAs) })); // the inputs own it afterwards
  const form = useForm<Raw>({
    defaultValues: initial,
    resolver,
    mode: "onSubmit",
    reValidateMode: "onSubmit",
    shouldFocusError: false,
  });

  const [errors, setErrors] = useState(findings);
  const [attempt, setAttempt] = useState(0);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const running = useRef(false);
  const last = useRef<() => Promise<void>>(async () => undefined);
  const done = useRef(onDone);
  done.current = onDone;

  const [known] = useState(() => toRaw(fields, content));
  useEffect(() => {
    if (!keepAs) return;
    const { unsubscribe } = form.watch((raw) => keepTyped(keepAs, raw, known));
    return unsubscribe;
  }, [form, keepAs, known]);

  const fail = (found: readonly InputError[]) => {
    setErrors(found);
    setAttempt((n) => n + 1);
  };

  const run = async (draft: boolean, then?: () => void) => {
    if (running.current) return; // a second press while the first is under way
    running.current = true;
    context.current = { draft };
    last.current = () => run(draft, then);
    setBusy(true);
    setFailure(null);
    try {
      await form.handleSubmit(
        async (values) => {
          const answer = await send(values);
          if (answer.ok) {
            setErrors([]);
            if (keepAs) sessionStorage.removeItem(`form:${keepAs}`);
            if (then) then();
            else done.current(answer.data, values);
          } else if (
            answer.failure.kind === "problem" &&
            answer.failure.errors.length > 0 &&
            !asWhole(answer.failure)
          ) {
            fail(answer.failure.errors.map(({ field, message }) => named(fields, toFieldPath(field), message)));
          } else if (answer.failure.kind === "problem" && answer.failure.status === 422) {
            fail([{ field: "", message: answer.failure.detail }]); // refused as a whole: no single input is to blame
          } else {
            setErrors([]);
            setFailure(answer.failure);
          }
        },
        async (found) => {
          fail(Object.entries(found).map(([field, error]) => ({ field, message: String(error?.message ?? "") })));
        },
      )();
    } finally {
      running.current = false;
      setBusy(false);
    }
  };

  return {
    form,
    fields,
    base,
    errors,
    errorOf: (path) => errors.find((error) => error.field === path)?.message,
    attempt,
    failure,
    busy,
    submit: (event) => {
      event?.preventDefault();
      return run(false);
    },
    saveDraft: (then) => run(true, then),
    retry: () => last.current(),
    tell: (found) => fail(found.map(({ field, message }) => named(fields, field, message))),
  };
}

/** Keeps what was typed, and nothing that was only shown: another tab may save something else there meanwhile. */
function keepTyped(name: string, raw: Raw, known: Raw): void {
  const typed = Object.entries(raw).filter(([key, value]) => !isSame(value, known[key]));
  sessionStorage.setItem(`form:${name}`, JSON.stringify(Object.fromEntries(typed)));
}

function kept(name: string | undefined): Raw {
  if (!name) return {};
  try {
    return JSON.parse(sessionStorage.getItem(`form:${name}`) ?? "{}") as Raw;
  } catch {
    return {};
  }
}
