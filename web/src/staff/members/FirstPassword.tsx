import type { components } from "../../api/schema";
import { firstPassword as words } from "../../messages/ja.staff-members";
import { Banner } from "../../ui/Banner";
import { Actions, LinkButton } from "../../ui/Button";
import { Page } from "../../ui/Page";
import { SummaryList } from "../../ui/SummaryList";

/** The only view that ever shows a member's password: he replaces it at once. */
export function FirstPassword({ of }: { of: components["schemas"]["StaffPassword"] }) {
  return (
    <Page
      title={words.title}
      view="password"
      banner={
        <Banner kind="warning" title={words.onceTitle}>
          {words.onceText}
        </Banner>
      }
    >
      <p>{words.text(of.name)}</p>
      <SummaryList
        rows={[
          { key: "username", label: words.username, value: of.username },
          { key: "password", label: words.password, value: <span className="font-mono text-xl">{of.password}</span> },
        ]}
      />
      <p className="mt-4">{words.valid}</p>
      <Actions>
        <LinkButton look="outline" href="/members">
          {words.done}
        </LinkButton>
      </Actions>
    </Page>
  );
}
