import { useState } from "react";
import { Button } from "../../ui/Button";
import { Select } from "../../ui/Choices";

interface ChooserProps {
  name: string;
  label: string;
  options: readonly { value: string; label: string }[];
  /** The label of "nothing chosen", where that may be. */
  blank?: string;
  current: string;
  submit: string;
  onChoose: (value: string) => void;
}

/** A choice that leads elsewhere: nothing happens before the button is pressed, so that arrow keys do no harm. */
export function Chooser({ name, label, options, blank, current, submit, onChoose }: ChooserProps) {
  const [value, setValue] = useState(current);
  return (
    <div className="mb-8 flex flex-wrap items-end gap-4">
      <Select
        name={name}
        label={label}
        {...(blank ? { blank } : {})}
        required={false}
        options={[...options]}
        control={{ value, onChange: (event) => setValue(event.target.value) }}
      />
      <Button look="outline" onClick={() => (value || blank ? onChoose(value) : undefined)}>
        {submit}
      </Button>
    </div>
  );
}
