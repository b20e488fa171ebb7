import { notFound as words } from "../messages/ja";
import { LinkButton } from "./Button";
import { Page } from "./Page";

export function NotFoundPage({ homeHref = "/" }: { homeHref?: string }) {
  return (
    <Page title={words.title}>
      <p>{words.text}</p>
      <p className="mt-6">
        <LinkButton look="outline" href={homeHref}>
          {words.back}
        </LinkButton>
      </p>
    </Page>
  );
}
