import { useState } from "react";
import type { UseFormReturn } from "react-hook-form";
import type { Raw } from "../../form/check";
import { useOccupations } from "../../form/occupations";
import { occupation as words } from "../../messages/ja.posting";
import { Button } from "../../ui/Button";
import { Select } from "../../ui/Choices";

const FIELD = "occupation_codes";

/** 大分類, then 中分類: the code goes into the field above, where a minor code may be typed as well. */
export function OccupationPicker({ form }: { form: UseFormReturn<Raw> }) {
  const groups = useOccupations();
  const [major, setMajor] = useState("");
  const [middle, setMiddle] = useState("");
  const [added, setAdded] = useState("");
  const codes = groups.find(({ code }) => code === major)?.middle ?? [];
  const add = () => {
    const chosen = codes.find(({ code }) => code === middle);
    if (!chosen) return;
    const typed = String(form.getValues(FIELD) ?? "")
      .split(/[、,，\s]+/)
      .filter(Boolean);
    if (!typed.includes(chosen.code)) form.setValue(FIELD, [...typed, chosen.code].join("、"), { shouldDirty: true });
    setAdded(words.added(`${chosen.code} ${chosen.name}`));
  };
  return (
    <fieldset className="flex flex-col gap-4 rounded-8 border border-solid-gray-420 p-4">
      <legend className="px-1 font-bold">{words.title}</legend>
      <Select
        name="occupation-major"
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
      {major ? (
        <Select
          name="occupation-middle"
          label={words.middle}
          required={false}
          options={codes.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))}
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
