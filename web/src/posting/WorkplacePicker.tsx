import { useState } from "react";
import type { UseFormReturn } from "react-hook-form";
import type { Answer } from "../api/client";
import type { components } from "../api/schema";
import { useApi } from "../api/useApi";
import type { Raw } from "../form/check";
import { workplaces as words } from "../messages/ja.workplaces";
import { Button } from "../ui/Button";
import { Select } from "../ui/Choices";

export type NamedWorkplaces = components["schemas"]["Establishment"]["workplaces"];

export interface WorkplacePickerProps {
  form: UseFormReturn<Raw>;
  places: Workplaces;
}

/** Where an establishment's named places of work are asked for. */
export interface Workplaces {
  /** Tells establishments apart. */
  of: string;
  load: (signal: AbortSignal) => Promise<Answer<{ workplaces?: NamedWorkplaces }>>;
}

/** A place that the establishment has named (事業所情報設定): copied into the form, and corrected there as one likes. */
export function WorkplacePicker({ form, places: { of, load } }: WorkplacePickerProps) {
  const { data } = useApi(`workplaces/${of}`, load);
  const [chosen, setChosen] = useState("");
  const [copied, setCopied] = useState("");
  const places = data?.workplaces ?? [];
  if (places.length === 0) return null; // nothing is named, or it cannot be asked: the fields are there all the same
  const copy = () => {
    const place = places[Number(chosen)];
    if (!chosen || !place) return;
    const answers: Raw = {
      workplace: "other",
      workplace_postal_code: place.postal_code ?? "",
      workplace_prefecture_code: place.prefecture_code,
      workplace_municipality: place.municipality,
      workplace_address: place.address,
      nearest_station: place.nearest_station ?? "",
      ...(place.smoking ? { smoking: place.smoking } : {}),
    };
    for (const [key, answer] of Object.entries(answers)) form.setValue(key, answer, { shouldDirty: true });
    setCopied(words.copied(place.name));
  };
  return (
    <fieldset className="flex flex-col gap-4 rounded-8 border border-solid-gray-420 p-4">
      <legend className="px-1 font-bold">{words.title}</legend>
      <Select
        name="named-workplace"
        label={words.place}
        required={false}
        options={places.map(({ name, municipality }, index) => ({
          value: String(index),
          label: `${name}（${municipality}）`,
        }))}
        control={{ value: chosen, onChange: (event) => setChosen(event.target.value) }}
      />
      <div>
        <Button look="outline" onClick={copy}>
          {words.copy}
        </Button>
      </div>
      <p role="status">{copied}</p>
    </fieldset>
  );
}
