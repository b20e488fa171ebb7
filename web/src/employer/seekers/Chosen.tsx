import { search as words } from "../../messages/ja.search";
import { Button } from "../../ui/Button";
import { type Choices, nameOf } from "./choices";
import { asked, type FilterName, type Filters } from "./filters";

export interface ChosenProps {
  filters: Filters;
  choices: Choices;
  onRemove: (name: FilterName, value: string) => void;
  onClear: () => void;
}

/** What is asked for at the moment, each to be taken away by itself: on a phone the conditions are out of sight. */
export function Chosen({ filters, choices, onRemove, onClear }: ChosenProps) {
  const all = asked(filters);
  if (all.length === 0) return null;
  return (
    <section aria-labelledby="chosen-title" className="mb-6">
      <h2 id="chosen-title" className="text-base">
        {words.chosen}
      </h2>
      <ul className="mt-2 flex flex-wrap gap-2">
        {all.map(([name, value]) => (
          <li key={`${name} ${value}`} className="min-w-0">
            <Button look="outline" className="min-w-0" onClick={() => onRemove(name, value)}>
              <span className="min-w-0 wrap-anywhere">
                {words.short[name]}：{nameOf(choices, name, value)}
              </span>
              <span>{words.remove}</span>
            </Button>
          </li>
        ))}
        <li>
          <Button look="text" onClick={onClear}>
            {words.clear}
          </Button>
        </li>
      </ul>
    </section>
  );
}
