import { useState } from "react";
import { type UseFormReturn, useWatch } from "react-hook-form";
import { occupation as words } from "../messages/ja.occupation";
import { Button } from "../ui/Button";
import { Select } from "../ui/Choices";
import type { Raw } from "./check";
import { nameOfOccupation, useOccupations } from "./occupations";

export interface OccupationPickerProps {
  form: UseFormReturn<Raw>;
  /** The field that takes the codes. */
  field: string;
  /** A whole 大分類 may be chosen, too. */
  majors?: boolean;
}

const codesOf = (typed: unknown) =>
  String(typed ?? "")
    .split(/[、,，\s]+/)
    .filter(Boolean);

/** 大分類, then 中分類: the code goes into the field above, where a minor code may be typed as well. */
export function OccupationPicker({ form, field, majors = false }: OccupationPickerProps) {
  const groups = useOccupations();
  const [major, setMajor] = useState("");
  const [middle, setMiddle] = useState("");
  const [added, setAdded] = useState("");
  const group = groups.find(({ code }) => code === major);
  const add = () => {
    const chosen = group?.middle.find(({ code }) => code === middle) ?? (majors ? group : undefined);
    if (!chosen) return;
    const typed = codesOf(form.getValues(field));
    if (!typed.includes(chosen.code)) form.setValue(field, [...typed, chosen.code].join("、"), { shouldDirty: true });
    setAdded(words.added(`${chosen.code} ${chosen.name}`));
  };
  return (
    <fieldset className="flex flex-col gap-4 rounded-8 border border-solid-gray-420 p-4">
      <legend className="px-1 font-bold">{words.title}</legend>
      <Select
        name={`${field}-major`}
        label={words.major}
        required={false}
        options={groups.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))}
        control={{
          value: major,
          onChange: (event) => {
            setMajor(event.target.value);
            setMiddle("");
          },
        }}
      />
      {group ? (
        <Select
          name={`${field}-middle`}
          label={words.middle}
          required={false}
          {...(majors ? { blank: words.whole } : {})}
          options={group.middle.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))}
          control={{ value: middle, onChange: (event) => setMiddle(event.target.value) }}
        />
      ) : null}
      <div>
        <Button look="outline" onClick={add}>
          {words.add}
        </Button>
      </div>
      <p role="status">{added}</p>
    </fieldset>
  );
}

/** What the codes in a field mean, as they are typed. */
export function OccupationNames({ form, field }: Pick<OccupationPickerProps, "form" | "field">) {
  const groups = useOccupations();
  const names = codesOf(useWatch({ control: form.control, name: field }))
    .map((code) => nameOfOccupation(groups, code.normalize("NFKC")))
    .filter((name) => /\s/.test(name));
  return names.length > 0 ? <p>{words.chosen(names.join("、"))}</p> : null;
}
