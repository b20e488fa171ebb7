import { Doors } from "../../account/Doors";
import { front as words } from "../../messages/ja.seeker";
import { Page } from "../../ui/Page";

export default function FrontPage() {
  return (
    <Page title={words.title} wide>
      <p className="-mt-4 text-lg">{words.lead}</p>
      <Doors words={words} />
      <section className="mt-12" aria-labelledby="can">
        <h2 id="can">{words.canTitle}</h2>
        <ul className="mt-4 list-disc space-y-1 pl-5">
          {words.can.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
    </Page>
  );
}
