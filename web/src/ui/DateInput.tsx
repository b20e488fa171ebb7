import { type ChangeEvent, type ComponentProps, useState } from "react";
import { eraYear, existsOnCalendar } from "../lib/date";
import { readNumber } from "../lib/number";
import { field as words } from "../messages/ja";
import { type FieldFrame, fieldId, GroupField } from "./Field";

type Native = Omit<ComponentProps<"input">, "id" | "type" | "disabled" | "required" | "placeholder">;

interface Part<Key extends string> {
  key: Key;
  label: string;
  width: string;
}

interface PartsProps<Key extends string> extends FieldFrame {
  parts: readonly Part<Key>[];
  control: (part: Key) => Native;
  children?: React.ReactNode;
}

function Parts<Key extends string>({ parts, control, children, ...frame }: PartsProps<Key>) {
  return (
    <GroupField {...frame}>
      <div className="flex flex-wrap items-center gap-x-2 gap-y-2">
        {parts.map((part) => {
          const id = `${fieldId(frame.name)}-${part.key}`;
          return (
            <span key={part.key} className="inline-flex items-center gap-1">
              <input
                type="text"
                inputMode="numeric"
                autoComplete="off"
                {...control(part.key)}
                id={id}
                aria-invalid={frame.error ? true : undefined}
                aria-required={frame.required ? true : undefined}
                className={`input ${part.width} px-2 text-right`}
              />
              <label htmlFor={id}>{part.label}</label>
            </span>
          );
        })}
      </div>
      {children}
    </GroupField>
  );
}

export interface DateValue {
  year: string;
  month: string;
  day: string;
}

export interface DateInputProps extends FieldFrame {
  /** What `register(`${name}.year`)` … gave for each part. */
  control: (part: keyof DateValue) => Native;
  value?: Partial<DateValue> | undefined;
}

const dateParts = [
  { key: "year", label: words.year, width: "w-20" },
  { key: "month", label: words.month, width: "w-14" },
  { key: "day", label: words.day, width: "w-14" },
] as const;

/** Western year in three fields, no jumping between them; the Japanese year is shown as soon as the date exists. */
export function DateInput({ control, value, support, ...frame }: DateInputProps) {
  const [typed, setTyped] = useState<Partial<DateValue>>({});
  const now = { ...value, ...typed };
  const date = {
    year: readNumber(now.year ?? "") ?? 0,
    month: readNumber(now.month ?? "") ?? 0,
    day: readNumber(now.day ?? "") ?? 0,
  };
  const watched = (part: keyof DateValue): Native => {
    const given = control(part);
    return {
      ...given,
      onChange: (event: ChangeEvent<HTMLInputElement>) => {
        setTyped((was) => ({ ...was, [part]: event.target.value }));
        return given.onChange?.(event);
      },
    };
  };
  const help = support ? `${support} ${words.westernExample}` : words.westernExample;
  return (
    <Parts {...frame} support={help} parts={dateParts} control={watched}>
      <p className="min-h-7 text-solid-gray-700" aria-live="polite">
        {existsOnCalendar(date) ? `${eraYear(date)}${date.month}月${date.day}日` : null}
      </p>
    </Parts>
  );
}

export interface TimeValue {
  hour: string;
  minute: string;
}

export interface TimeInputProps extends FieldFrame {
  control: (part: keyof TimeValue) => Native;
}

const timeParts = [
  { key: "hour", label: words.hour, width: "w-14" },
  { key: "minute", label: words.minute, width: "w-14" },
] as const;

export function TimeInput({ support, ...rest }: TimeInputProps) {
  return (
    <Parts {...rest} support={support ? `${support} ${words.timeExample}` : words.timeExample} parts={timeParts} />
  );
}
