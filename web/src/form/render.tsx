import { Fragment, type ReactNode } from "react";
import { type UseFormReturn, useFieldArray, useWatch } from "react-hook-form";
import { field as words } from "../messages/ja";
import { Actions, Button } from "../ui/Button";
import { Checkbox, Choices, Select } from "../ui/Choices";
import { DateInput, type DateValue, TimeInput } from "../ui/DateInput";
import { ErrorSummary } from "../ui/ErrorSummary";
import { FailureNotice } from "../ui/FailureNotice";
import { type FieldFrame, GroupField } from "../ui/Field";
import { PasswordInput, TextArea, TextInput } from "../ui/TextInput";
import type { Content, FieldSpec } from "./catalogue";
import { blankRow, type Raw } from "./check";
import { isRequired, isShown } from "./conditions";
import type { CatalogueForm } from "./useCatalogueForm";

/** More options than this become a select, radios otherwise. */
const RADIOS_UP_TO = 7;

export interface CatalogueFieldsProps {
  of: CatalogueForm;
  /** Staff's words by field key: shown above the control. */
  comments?: Readonly<Record<string, string>>;
  /** What stands below a field, by its key: a preview, a hint that follows the input. */
  after?: Readonly<Record<string, ReactNode>>;
}

/** All fields of a form, each drawn by its kind; what a condition hides is not drawn. */
export function CatalogueFields({ of, comments = {}, after = {} }: CatalogueFieldsProps) {
  const raw = useWatch({ control: of.form.control }) as Raw;
  const around: Content = { ...of.base, ...raw };
  return (
    <div className="flex flex-col gap-8">
      {of.fields
        .filter((field) => isShown(field, around))
        .map((field) => (
          <Fragment key={field.key}>
            <CatalogueField
              field={field}
              path={field.key}
              around={around}
              form={of.form}
              errorOf={of.errorOf}
              comment={comments[field.key]}
            />
            {after[field.key]}
          </Fragment>
        ))}
    </div>
  );
}

export interface CatalogueFormBodyProps extends CatalogueFieldsProps {
  /** Text of the main button. */
  submit: string;
  /** Further buttons beside it. */
  actions?: ReactNode;
  /** Instead of the usual notice of a failed request, where the page knows more (a newer version, say). */
  notice?: ReactNode;
  /** Above the fields. */
  children?: ReactNode;
}

/** Summary, fields, failed request, buttons: a whole form. */
export function CatalogueFormBody({ of, comments, after, submit, actions, notice, children }: CatalogueFormBodyProps) {
  return (
    <form noValidate onSubmit={of.submit}>
      <ErrorSummary errors={of.errors} attempt={of.attempt} />
      {children}
      <CatalogueFields of={of} {...(comments ? { comments } : {})} {...(after ? { after } : {})} />
      {notice}
      {of.failure && !notice ? <FailureNotice failure={of.failure} of="send" retry={of.retry} busy={of.busy} /> : null}
      <Actions>
        <Button type="submit" busy={of.busy}>
          {submit}
        </Button>
        {actions}
      </Actions>
    </form>
  );
}

interface OneProps {
  field: FieldSpec;
  path: string;
  around: Content;
  form: UseFormReturn<Raw>;
  errorOf: (path: string) => string | undefined;
  comment?: string | undefined;
}

function CatalogueField({ field, path, around, form, errorOf, comment }: OneProps) {
  const frame: FieldFrame = {
    name: path,
    label: field.label,
    required: isRequired(field, around),
    support: field.help ?? undefined,
    error: errorOf(path),
    comment,
  };
  const control = () => form.register(path);
  const complete = field.autocomplete ? { autoComplete: field.autocomplete } : {};
  switch (field.kind) {
    case "textarea":
      return (
        <TextArea
          {...frame}
          limit={field.max_length ?? undefined}
          control={{ ...control(), defaultValue: String(form.getValues(path) ?? "") }}
        />
      );
    case "lines":
      return (
        <TextArea
          {...frame}
          support={[field.help, words.linesHelp].filter(Boolean).join("。")}
          control={{ ...control(), defaultValue: String(form.getValues(path) ?? "") }}
        />
      );
    case "integer":
    case "minutes":
    case "money":
    case "decimal":
      return (
        <TextInput
          {...frame}
          width={field.kind === "money" ? "medium" : "short"}
          unit={field.unit ?? { money: "円", minutes: "分", integer: undefined, decimal: undefined }[field.kind]}
          control={{ ...control(), inputMode: field.kind === "decimal" ? "decimal" : "numeric", autoComplete: "off" }}
        />
      );
    case "date":
      return (
        <DateInput
          {...frame}
          value={form.getValues(path) as DateValue | undefined}
          control={(part) => form.register(`${path}.${part}`)}
        />
      );
    case "time":
      return <TimeInput {...frame} control={(part) => form.register(`${path}.${part}`)} />;
    case "boolean":
      return (
        <Choices
          {...frame}
          options={[
            { value: "true", label: words.yes },
            { value: "false", label: words.no },
          ]}
          control={control}
        />
      );
    case "choice":
    case "prefecture": {
      const options = (field.options ?? []).map((option) => ({ value: String(option.value), label: option.label }));
      return options.length > RADIOS_UP_TO ? (
        <Select {...frame} options={options} control={{ ...control(), ...complete }} />
      ) : (
        <Choices {...frame} options={options} control={control} />
      );
    }
    case "choices":
    case "codes":
      if (!field.options) {
        return (
          <TextInput
            {...frame}
            width="long"
            support={[field.help, field.max_items === 1 ? "" : words.codesExample].join("")}
            control={{ ...control(), autoComplete: "off", inputMode: "text" }}
          />
        );
      }
      return (
        <Choices
          {...frame}
          multiple
          options={field.options.map((option) => ({ value: String(option.value), label: option.label }))}
          control={control}
        />
      );
    case "list":
      return (
        <ListField
          field={field}
          path={path}
          form={form}
          errorOf={errorOf}
          around={around}
          comment={comment}
          frame={frame}
        />
      );
    case "agreement":
      return (
        <Checkbox name={path} label={field.label} required={frame.required} error={frame.error} control={control()} />
      );
    case "password":
      return <PasswordInput {...frame} control={{ ...control(), ...complete }} />;
    case "email":
      return (
        <TextInput
          {...frame}
          width="long"
          control={{
            ...control(),
            inputMode: "email",
            autoCapitalize: "off",
            spellCheck: false,
            autoComplete: "email",
            ...complete,
          }}
        />
      );
    case "tel":
      return (
        <TextInput
          {...frame}
          width="medium"
          control={{ ...control(), inputMode: "tel", autoComplete: "tel", ...complete }}
        />
      );
    default:
      return (
        <TextInput
          {...frame}
          width={field.max_length !== null && field.max_length <= 20 ? "long" : "full"}
          control={{ ...control(), autoComplete: "off", ...complete }}
        />
      );
  }
}

function ListField({ field, path, form, errorOf, frame }: OneProps & { frame: FieldFrame }) {
  const { fields: rows, append, remove } = useFieldArray({ control: form.control, name: path as never });
  const values = useWatch({ control: form.control, name: path }) as Raw[] | undefined;
  const full = field.max_items !== null && rows.length >= field.max_items;
  return (
    <GroupField {...frame}>
      {rows.map((row, index) => (
        <fieldset key={row.id} className="rounded-8 border border-solid-gray-420 p-4">
          <legend className="px-1 font-bold">{words.item(field.label, index + 1)}</legend>
          <div className="flex flex-col gap-6">
            {(field.item_fields ?? [])
              .filter((item) => isShown(item, values?.[index] ?? {}))
              .map((item) => (
                <CatalogueField
                  key={item.key}
                  field={item}
                  path={`${path}.${index}.${item.key}`}
                  around={values?.[index] ?? {}}
                  form={form}
                  errorOf={errorOf}
                />
              ))}
            <div>
              <Button look="text" onClick={() => remove(index)}>
                {words.removeItem(field.label, index + 1)}
              </Button>
            </div>
          </div>
        </fieldset>
      ))}
      <div>
        {full ? (
          <p className="text-solid-gray-700">{words.itemsFull(field.max_items ?? rows.length)}</p>
        ) : (
          <Button look="outline" onClick={() => append(blankRow(field) as never)}>
            {words.addItem(field.label)}
          </Button>
        )}
      </div>
    </GroupField>
  );
}
