import type { ReactNode } from "react";
import { field as words } from "../messages/ja";

/** "f-" + path: the id an error link goes to. Dots of repeated groups stay readable. */
export function fieldId(path: string): string {
  return `f-${path}`;
}

export interface FieldFrame {
  /** Path of the field in the form: "occupation", "allowances.0.name". */
  name: string;
  label: string;
  required: boolean;
  support?: ReactNode | undefined;
  error?: string | undefined;
  /** What staff wrote about this field: shown above the control. */
  comment?: string | undefined;
}

/** What every control takes over from its frame. `required` is told by aria, the browser's own bubbles stay away. */
export interface ControlProps {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
  "aria-required": true | undefined;
}

export function describedBy(frame: FieldFrame, ...more: string[]): string | undefined {
  const id = fieldId(frame.name);
  const ids = [
    ...(frame.comment ? [`${id}-comment`] : []),
    ...(frame.support ? [`${id}-support`] : []),
    ...more,
    ...(frame.error ? [`${id}-error`] : []),
  ];
  return ids.length > 0 ? ids.join(" ") : undefined;
}

export function controlProps(frame: FieldFrame, ...more: string[]): ControlProps {
  return {
    id: fieldId(frame.name),
    "aria-describedby": describedBy(frame, ...more),
    "aria-invalid": frame.error ? true : undefined,
    "aria-required": frame.required ? true : undefined,
  };
}

export function Requirement({ required }: { required: boolean }) {
  return (
    <span className={`ml-2 text-sm font-normal whitespace-nowrap ${required ? "text-red-900" : "text-solid-gray-700"}`}>
      {required ? words.required : words.optional}
    </span>
  );
}

export function Support({ frame }: { frame: FieldFrame }) {
  return frame.support ? (
    <p id={`${fieldId(frame.name)}-support`} className="text-solid-gray-700">
      {frame.support}
    </p>
  ) : null;
}

export function ErrorText({ frame }: { frame: FieldFrame }) {
  return frame.error ? (
    <p id={`${fieldId(frame.name)}-error`} className="text-error-2">
      {words.errorMark}
      {frame.error}
    </p>
  ) : null;
}

export function Comment({ frame }: { frame: FieldFrame }) {
  return frame.comment ? (
    <p
      id={`${fieldId(frame.name)}-comment`}
      className="border-l-8 border-warning-orange-2 bg-orange-50 px-3 py-2 whitespace-pre-line"
    >
      <strong className="block">{words.returned}</strong>
      {frame.comment}
    </p>
  ) : null;
}

/** Label with 要否, support text, control, error: one control (DADS order). */
export function Field({ children, ...frame }: FieldFrame & { children: ReactNode }) {
  return (
    <div className="flex flex-col gap-2">
      <label htmlFor={fieldId(frame.name)} className="self-start font-bold">
        {frame.label}
        <Requirement required={frame.required} />
      </label>
      <Comment frame={frame} />
      <Support frame={frame} />
      {children}
      <ErrorText frame={frame} />
    </div>
  );
}

/** The same for a group of controls: the legend is read with each of them, the error stands above the choices. */
export function GroupField({ children, ...frame }: FieldFrame & { children: ReactNode }) {
  return (
    <fieldset
      id={fieldId(frame.name)}
      tabIndex={-1}
      aria-describedby={describedBy(frame)}
      className="flex flex-col gap-2"
    >
      <legend className="mb-2 font-bold">
        {frame.label}
        <Requirement required={frame.required} />
      </legend>
      <Comment frame={frame} />
      <Support frame={frame} />
      <ErrorText frame={frame} />
      {children}
    </fieldset>
  );
}
