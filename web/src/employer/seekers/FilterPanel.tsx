import { useOccupations } from "../../form/occupations";
import { search as words } from "../../messages/ja.search";
import { Choices, type Option, Select } from "../../ui/Choices";
import { TextInput } from "../../ui/TextInput";
import { type Choices as AllChoices, counted, majorOf } from "./choices";
import type { FilterName, Filters } from "./filters";
import type { SearchResult } from "./search";

export interface FilterPanelProps {
  filters: Filters;
  choices: AllChoices;
  facets: SearchResult["facets"] | undefined;
  onChange: (name: FilterName, values: readonly string[]) => void;
}

const labels = words.fields;

/** The conditions, the usual ones first. Each change is asked at once; there is nothing to send off. */
export function FilterPanel({ filters, choices, facets, onChange }: FilterPanelProps) {
  const field = { filters, onChange };
  const free = (name: FilterName) => filters[name].length === 0;
  return (
    <div className="flex flex-col gap-6">
      <Typed {...field} name="words" support={labels.wordsHelp} />
      <Occupation {...field} name="occupation" choices={choices} facet={facets?.occupation} />
      <OneOfMany
        {...field}
        name="prefecture"
        options={free("prefecture") ? counted(choices.prefecture, facets?.prefecture) : choices.prefecture}
      />
      {free("prefecture") ? null : <Typed {...field} name="municipality" support={labels.municipalityHelp} />}
      <Several
        {...field}
        name="employment"
        options={free("employment") ? counted(choices.employment, facets?.employment) : choices.employment}
      />
      <OneOfFew {...field} name="hours" options={choices.hours} />
      <OneOfMany {...field} name="monthly_wage_max" options={choices.monthly_wage_max} support={labels.wageHelp} />
      <OneOfMany {...field} name="hourly_wage_max" options={choices.hourly_wage_max} support={labels.wageHelp} />
      <Typed {...field} name="qualification" support={labels.qualificationHelp} />
      <Occupation {...field} name="experience_occupation" choices={choices} />
      <OneOfFew {...field} name="experience_years_min" options={choices.experience_years_min} />
      <OneOfMany {...field} name="education_min" options={choices.education_min} />
      <Several {...field} name="pc_skill" options={choices.pc_skill} support={labels.pcSkillHelp} />
      <OneOfFew {...field} name="relocation" options={choices.relocation} />
      <OneOfFew {...field} name="available" options={choices.available} />
    </div>
  );
}

interface FieldProps extends Pick<FilterPanelProps, "filters" | "onChange"> {
  name: Exclude<FilterName, "occupation" | "experience_occupation">;
  support?: string;
}

type ListProps = FieldProps & { options: readonly Option[] };

function Typed({ name, support, filters, onChange }: FieldProps) {
  return (
    <TextInput
      name={name}
      label={labels[name]}
      required={false}
      support={support}
      control={{
        value: filters[name][0] ?? "",
        onChange: (event) => onChange(name, [event.target.value]),
        autoComplete: "off",
        maxLength: name === "municipality" ? 20 : 100,
      }}
    />
  );
}

function OneOfMany({ name, support, options, filters, onChange }: ListProps) {
  return (
    <Select
      name={name}
      label={labels[name]}
      required={false}
      support={support}
      blank={words.any}
      options={options}
      control={{ value: filters[name][0] ?? "", onChange: (event) => onChange(name, [event.target.value]) }}
    />
  );
}

function OneOfFew({ name, support, options, filters, onChange }: ListProps) {
  return (
    <Choices
      name={name}
      label={labels[name]}
      required={false}
      support={support}
      options={[{ value: "", label: words.any }, ...options]}
      control={({ value }) => ({
        checked: (filters[name][0] ?? "") === value,
        onChange: () => onChange(name, [value]),
      })}
    />
  );
}

function Several({ name, support, options, filters, onChange }: ListProps) {
  return (
    <Choices
      name={name}
      label={labels[name]}
      required={false}
      support={support}
      multiple
      options={options}
      control={({ value }) => ({
        checked: filters[name].includes(value),
        onChange: (event) =>
          onChange(
            name,
            event.target.checked ? [...filters[name], value] : filters[name].filter((one) => one !== value),
          ),
      })}
    />
  );
}

interface OccupationProps extends Pick<FilterPanelProps, "filters" | "onChange" | "choices"> {
  name: "occupation" | "experience_occupation";
  facet?: SearchResult["facets"]["occupation"] | undefined;
}

/** 大分類, then one of its 中分類: the count of each is with those who wish for the whole group, whom it finds as well. */
function Occupation({ name, choices, facet, filters, onChange }: OccupationProps) {
  const groups = useOccupations();
  const code = filters[name][0] ?? "";
  const major = majorOf(groups, code);
  const middle = (groups.find((group) => group.code === major)?.middle ?? []).map((one) => ({
    value: one.code,
    label: one.name,
  }));
  const { label, middleLabel } = labels.occupations[name];
  return (
    <>
      <Select
        name={name}
        label={label}
        required={false}
        blank={words.any}
        options={major ? choices.majors : counted(choices.majors, facet)}
        control={{ value: major, onChange: (event) => onChange(name, [event.target.value]) }}
      />
      {major ? (
        <Select
          name={`${name}-middle`}
          label={middleLabel}
          required={false}
          blank={words.anyBelow}
          options={code === major ? counted(middle, facet) : middle}
          control={{
            value: code === major ? "" : code,
            onChange: (event) => onChange(name, [event.target.value || major]),
          }}
        />
      ) : null}
    </>
  );
}
