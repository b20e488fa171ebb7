import { Doors } from "../../account/Doors";
import { front as words } from "../../messages/ja.front";
import { Page } from "../../ui/Page";
import { Table } from "../../ui/Table";

export default function FrontPage() {
  return (
    <Page title={words.title} wide>
      <p className="-mt-4 text-lg">{words.lead}</p>
      <Doors words={words} />

      <section className="mt-12" aria-labelledby="speed">
        <h2 id="speed">{words.speedTitle}</h2>
        <div className="mt-4 max-w-4xl">
          <Table
            caption={words.speedCaption}
            captionHidden
            columns={[
              { key: "way", head: words.speedHead.way, cell: (row) => row.way, rowHead: true },
              { key: "until", head: words.speedHead.until, cell: (row) => row.until },
            ]}
            rows={words.speed}
            rowKey={(row) => row.way}
          />
        </div>
        <ul className="mt-4 list-disc space-y-1 pl-5">
          {words.speedNotes.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>

      <section className="mt-12" aria-labelledby="can">
        <h2 id="can">{words.canTitle}</h2>
        <ul className="mt-4 list-disc space-y-1 pl-5">
          {words.can.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>

      <section className="mt-12 max-w-4xl" aria-labelledby="steps">
        <h2 id="steps">{words.stepsTitle}</h2>
        <p className="mt-3">{words.stepsLead}</p>
        <ol className="mt-6">
          {words.steps.map((step, index) => (
            <li key={step.title} className="relative flex gap-4 pb-6 last:pb-0">
              {index < words.steps.length - 1 ? (
                <span
                  className="absolute top-10 bottom-0 left-5 w-0.5 -translate-x-1/2 bg-solid-gray-420"
                  aria-hidden="true"
                />
              ) : null}
              <span
                className="flex size-10 flex-none items-center justify-center rounded-full bg-blue-900 font-bold text-white"
                aria-hidden="true"
              >
                {index + 1}
              </span>
              <div className="pt-1">
                <h3>{step.title}</h3>
                <p>{step.text}</p>
              </div>
            </li>
          ))}
        </ol>
      </section>

      <section className="mt-12 max-w-4xl" aria-labelledby="code">
        <h2 id="code">{words.codeTitle}</h2>
        <ul className="mt-4 list-disc space-y-1 pl-5">
          {words.code.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
    </Page>
  );
}
