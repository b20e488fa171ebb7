import { site } from "../../messages/ja";
import { accessibility as words } from "../../messages/ja.front";
import { Page } from "../../ui/Page";

export default function AccessibilityPage() {
  return (
    <Page title={words.title} back={{ href: "/", label: site.home }}>
      <div className="prose">
        <p>{words.lead}</p>
        <h2>{words.standardTitle}</h2>
        <p>{words.standard}</p>
        <h2>{words.wayTitle}</h2>
        <ul>
          {words.way.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <h2>{words.troubleTitle}</h2>
        <p>{words.trouble}</p>
      </div>
    </Page>
  );
}
