import { staffFront as words } from "../../messages/ja.staff";
import { LinkButton } from "../../ui/Button";
import { Page } from "../../ui/Page";

export default function FrontPage() {
  return (
    <Page title={words.title}>
      <p>{words.lead}</p>
      <p className="mt-6">
        <LinkButton href="/login">{words.signIn}</LinkButton>
      </p>
    </Page>
  );
}
