import { textFields } from "../../images/image";
import { upload as words } from "../../messages/ja.images";
import { Button } from "../../ui/Button";
import { Choices } from "../../ui/Choices";
import { fieldId } from "../../ui/Field";
import { FileButton } from "../../ui/FileButton";
import { TextInput } from "../../ui/TextInput";
import type { Chosen, Row } from "./useChosen";

/** What the file dialog offers. Phones that hold HEIC hand out a JPEG when only these are asked for. */
export const ACCEPT = "image/jpeg,image/png,image/gif,image/bmp,.jpg,.jpeg,.png,.gif,.bmp";

/** One chosen picture: preview, what is asked about it, how its sending goes. */
export function ChosenCard({ row, index, of }: { row: Row; index: number; of: Chosen }) {
  const id = row.image_id;
  const title = `card-${id}`;
  const { phase } = row;
  const lost = of.errorOf(row, "file");
  return (
    <li className="card">
      <h3 id={title} tabIndex={-1}>
        {words.item(index)}：{row.name}
      </h3>
      <div className="mt-4 grid gap-6 sm:grid-cols-[14rem_1fr]">
        <div>
          <Preview row={row} />
          {phase.at === "lost" ? (
            <div className="mt-3 flex flex-col gap-3">
              <p id={`${fieldId(`${id}.file`)}-support`}>{words.lost}</p>
              <FileButton
                name={`${id}.file`}
                accept={ACCEPT}
                describedBy={`${fieldId(`${id}.file`)}-support`}
                invalid={lost !== undefined}
                onFiles={([file]) => file && of.attach(row, file)}
              >
                {words.chooseAgain}
              </FileButton>
              {lost ? <p className="text-error-2">＊{lost}</p> : null}
            </div>
          ) : null}
        </div>
        <div className="flex min-w-0 flex-col gap-6">
          {textFields.map((field) => {
            const frame = {
              name: `${id}.${field.key}`,
              label: field.label,
              required: true,
              support: field.help ?? undefined,
              error: of.errorOf(row, field.key),
            };
            const value = String(row.texts[field.key] ?? "");
            if (field.kind === "choice")
              return (
                <Choices
                  key={field.key}
                  {...frame}
                  options={(field.options ?? []).map((one) => ({ value: String(one.value), label: one.label }))}
                  control={(option) => ({
                    checked: value === option.value,
                    onChange: () => of.write(row, field.key, option.value),
                  })}
                />
              );
            return (
              <TextInput
                key={field.key}
                {...frame}
                control={{
                  value,
                  onChange: (event) => of.write(row, field.key, event.target.value),
                  autoComplete: "off",
                }}
              />
            );
          })}
        </div>
      </div>
      <Sending row={row} of={of} />
    </li>
  );
}

function Preview({ row: { phase, name } }: { row: Row }) {
  if ("ready" in phase)
    return (
      <img
        src={phase.ready.url}
        alt={words.preview(name)}
        className="aspect-4/3 w-full rounded-8 bg-solid-gray-50 object-contain"
      />
    );
  return (
    <p className="flex aspect-4/3 w-full items-center justify-center rounded-8 bg-solid-gray-50 p-2 text-center text-sm text-solid-gray-700">
      {phase.at === "preparing" ? words.preparing : null}
    </p>
  );
}

/** Progress with a way to stop it, what went wrong with a way to repeat it, or the way to take the picture out. */
function Sending({ row, of }: { row: Row; of: Chosen }) {
  const { phase, name } = row;
  if (phase.at === "sending") {
    const percent = Math.floor(phase.share * 100);
    return (
      <div className="mt-6">
        <p id={`sending-${row.image_id}`} className="font-bold">
          {words.sending(name)}
        </p>
        <p className="mt-2 flex items-center gap-3">
          <progress
            className="progress"
            max={100}
            value={percent}
            aria-labelledby={`sending-${row.image_id}`}
            aria-valuetext={words.percent(percent)}
          />
          <span className="w-14 flex-none text-right">{words.percent(percent)}</span>
        </p>
        <Button look="outline" className="mt-4" onClick={of.cancel}>
          {words.cancel}
        </Button>
      </div>
    );
  }
  return (
    <>
      {phase.at === "failed" ? (
        <div role="alert" className="mt-6 rounded-12 border-2 border-error-2 p-4">
          <p>{phase.message}</p>
          <Button look="outline" className="mt-3" busy={of.busy} onClick={of.send}>
            {words.again}
          </Button>
        </div>
      ) : null}
      <p className="mt-4">
        <Button
          look="text"
          onClick={() => {
            of.remove(row);
            document.getElementById("chosen-title")?.focus();
          }}
        >
          <span className="sr-only">{name}：</span>
          {words.remove}
        </Button>
      </p>
    </>
  );
}
