import type { Problem } from "../api/client";
import { unlawful as words } from "../messages/ja.unlawful";
import { Actions, LinkButton } from "../ui/Button";
import { Unlawful } from "./Unlawful";

/** A request refused for the pay of its posting: what was typed stays, the pay is changed first. */
export function UnlawfulRequest({ failure, href, link }: { failure: Problem; href: string; link: string }) {
  return (
    <Unlawful detail={failure.detail} findings={failure.errors} answered>
      <p className="mt-4">{words.kept}</p>
      <Actions>
        <LinkButton look="outline" href={href}>
          {link}
        </LinkButton>
      </Actions>
    </Unlawful>
  );
}
