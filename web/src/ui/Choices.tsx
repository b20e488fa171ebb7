import type { ComponentProps } from "react";
import { field as words } from "../messages/ja";
import { controlProps, Field, type FieldFrame, fieldId, GroupField } from "./Field";

export interface Option {
  value: string;
  label: string;
  support?: string | undefined;
}

type Native = Omit<ComponentProps<"input">, "id" | "type" | "value" | "disabled" | "required" | "placeholder">;

export interface ChoicesProps extends FieldFrame {
  options: readonly Option[];
  /** Checkboxes instead of radios. */
  multiple?: boolean;
  /** What `register()` gave, or `{ name, checked…, onChange }` for one without the form library. */
  control?: Native | ((option: Option) => Native);
}

export function Choices({ options, multiple = false, control, ...frame }: ChoicesProps) {
  const list = (
    <div className="flex flex-col items-start gap-1">
      {options.map((option, index) => {
        const id = `${fieldId(frame.name)}-${index}`;
        return (
          <label key={option.value} className="choice" htmlFor={id}>
            <input
              name={frame.name}
              {...(typeof control === "function" ? control(option) : control)}
              type={multiple ? "checkbox" : "radio"}
              id={id}
              value={option.value}
              aria-invalid={frame.error ? true : undefined}
            />
            <span>
              {option.label}
              {option.support ? <span className="block text-solid-gray-700">{option.support}</span> : null}
            </span>
          </label>
        );
      })}
    </div>
  );
  return <GroupField {...frame}>{list}</GroupField>;
}

export interface CheckboxProps {
  name: string;
  label: string;
  error?: string | undefined;
  required?: boolean;
  control?: Native;
}

/** One box that stands by itself: an agreement. */
export function Checkbox({ name, label, error, required = false, control }: CheckboxProps) {
  const frame: FieldFrame = { name, label, required, error };
  return (
    <div className="flex flex-col gap-2">
      {error ? (
        <p id={`${fieldId(name)}-error`} className="text-error-2">
          {words.errorMark}
          {error}
        </p>
      ) : null}
      <label className="choice self-start" htmlFor={fieldId(name)}>
        <input name={name} {...control} {...controlProps(frame)} type="checkbox" />
        <span>
          {label}
          {required ? <span className="ml-2 text-sm text-red-900">{words.required}</span> : null}
        </span>
      </label>
    </div>
  );
}

export interface SelectProps extends FieldFrame {
  options: readonly Option[];
  /** What no choice means: 「選んでください」, or 「すべて」 for a filter. */
  blank?: string;
  control?: Omit<ComponentProps<"select">, "id" | "disabled" | "required" | "children">;
}

/** Last resort: more than about seven choices (ui rule 14). */
export function Select({ options, blank = words.choose, control, ...frame }: SelectProps) {
  return (
    <Field {...frame}>
      <select {...control} {...controlProps(frame)} className="input w-full max-w-96">
        <option value="">{blank}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
