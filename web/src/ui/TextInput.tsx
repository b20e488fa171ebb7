import { type ComponentProps, useState } from "react";
import { countGraphemes } from "../lib/text";
import { field as words } from "../messages/ja";
import { controlProps, Field, type FieldFrame, fieldId } from "./Field";

/** Width follows the length of the answer (ui rule 5). */
const widths = { short: "w-24", medium: "w-48", long: "w-full max-w-96", full: "w-full max-w-2xl" };

type Native<Tag extends "input" | "textarea"> = Omit<
  ComponentProps<Tag>,
  "id" | "name" | "placeholder" | "disabled" | "readOnly" | "required" | "children" | "width"
>;

export interface TextInputProps extends FieldFrame {
  width?: keyof typeof widths;
  unit?: string | undefined;
  /** What `register()` gave, inputMode, autoComplete … */
  control?: Native<"input"> & { name?: string };
}

export function TextInput({ width = "full", unit, control, ...frame }: TextInputProps) {
  const unitId = `${fieldId(frame.name)}-unit`;
  const input = (
    <input
      type="text"
      {...control}
      {...controlProps(frame, ...(unit ? [unitId] : []))}
      className={`input ${widths[width]} ${unit ? "min-w-0 text-right" : ""}`}
    />
  );
  return (
    <Field {...frame}>
      {unit ? (
        <div className="flex items-center gap-2">
          {input}
          <span id={unitId} className="flex-none">
            {unit}
          </span>
        </div>
      ) : (
        input
      )}
    </Field>
  );
}

export interface PasswordInputProps extends FieldFrame {
  control?: Native<"input"> & { name?: string };
}

/** Pasting is allowed and the password can be shown (ui rule 12). */
export function PasswordInput({ control, ...frame }: PasswordInputProps) {
  const [shown, setShown] = useState(false);
  return (
    <Field {...frame}>
      <div className="flex flex-wrap items-center gap-2">
        <input
          autoCapitalize="off"
          spellCheck={false}
          {...control}
          {...controlProps(frame)}
          type={shown ? "text" : "password"}
          className={`input ${widths.long}`}
        />
        <button type="button" className="button button-text" onClick={() => setShown(!shown)}>
          {shown ? words.hide : words.show}
        </button>
      </div>
    </Field>
  );
}

export interface TextAreaProps extends FieldFrame {
  /** Not `max`: the form library's register() already carries a prop of that name. */
  limit?: number | undefined;
  rows?: number;
  control?: Native<"textarea"> & { name?: string };
}

/** Tells while typing how many characters are left; that is the one thing said before submitting (ui rule 7). */
export function TextArea({ limit, rows = 6, control, ...frame }: TextAreaProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const countId = `${fieldId(frame.name)}-count`;
  const text = typed ?? String(control?.value ?? control?.defaultValue ?? "");
  const left = limit === undefined ? 0 : limit - countGraphemes(text);
  return (
    <Field {...frame}>
      <textarea
        {...control}
        {...controlProps(frame, ...(limit === undefined ? [] : [countId]))}
        rows={rows}
        className={`input ${widths.full}`}
        onChange={(event) => {
          setTyped(event.target.value);
          control?.onChange?.(event);
        }}
      />
      {limit === undefined ? null : (
        <p id={countId} className={left < 0 ? "text-error-2" : "text-solid-gray-700"}>
          {left < 0 ? words.excess(-left) : words.remaining(left)}
        </p>
      )}
    </Field>
  );
}
