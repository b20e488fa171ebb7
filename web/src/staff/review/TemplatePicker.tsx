import { useState } from "react";
import { Button } from "../../ui/Button";
import { Select } from "../../ui/Choices";

export interface TemplatePickerProps {
  words: { template: string; templateUse: string; templateAdded: string };
  titles: readonly string[];
  /** Puts the words of the chosen template into the form. */
  onUse: (index: number) => void;
}

/** The office's words for what is said often: choose one, it is added to the form. */
export function TemplatePicker({ words, titles, onUse }: TemplatePickerProps) {
  const [chosen, setChosen] = useState("");
  const [added, setAdded] = useState(false);
  const use = () => {
    if (chosen === "") return;
    onUse(Number(chosen));
    setAdded(true);
  };
  return (
    <div className="card mb-8 flex flex-col gap-4">
      <Select
        name="template"
        label={words.template}
        required={false}
        options={titles.map((label, index) => ({ value: String(index), label }))}
        control={{
          value: chosen,
          onChange: (event) => {
            setChosen(event.target.value);
            setAdded(false);
          },
        }}
      />
      <div>
        <Button look="outline" onClick={use}>
          {words.templateUse}
        </Button>
      </div>
      <p role="status">{added ? words.templateAdded : ""}</p>
    </div>
  );
}
