import { notices } from "../messages/ja.results";

/** R20, S:118: stands wherever a result is entered. */
export function Tell() {
  return (
    <section aria-labelledby="tell-title" className="mb-8 border-l-8 border-warning-orange-2 bg-orange-50 px-4 py-3">
      <h2 id="tell-title" className="text-base">
        {notices.tellTitle}
      </h2>
      <p className="mt-1">{notices.tellDirectly}</p>
    </section>
  );
}
