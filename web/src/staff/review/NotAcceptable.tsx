import { unlawful as words } from "../../messages/ja.unlawful";
import { Unlawful } from "../../posting/Unlawful";
import { Actions, Button, LinkButton } from "../../ui/Button";
import type { Finding, ReviewDetail } from "./useReview";

export interface NotAcceptableProps {
  detail: ReviewDetail;
  id: string;
  findings: readonly Pick<Finding, "field" | "message">[];
  /** The server's words, where it has refused the acceptance. */
  refusal?: string | undefined;
  /** Loads what is there now, and what the checks find in it. */
  reload: () => void;
}

/** What would be published breaks a rule: a clerk corrects it with the employer's consent, sends it back, or refuses it. */
export function NotAcceptable({ detail, id, findings, refusal, reload }: NotAcceptableProps) {
  const { kind } = detail.review;
  const correctable = kind === "posting" || kind === "change";
  return (
    <Unlawful
      title={words.acceptTitle}
      detail={refusal ?? (correctable ? words.acceptText : words.returnText)}
      findings={findings}
      answered={refusal !== undefined}
      {...(correctable
        ? {
            linkOf: ({ key, section, label }) => ({
              href: `/reviews/${id}/correct/${section}?field=${key}`,
              text: words.correctField(label),
            }),
          }
        : {})}
    >
      <Actions>
        {correctable ? <LinkButton href={`/reviews/${id}/correct`}>{words.correct}</LinkButton> : null}
        <LinkButton look={correctable ? "outline" : "solid"} href={`/reviews/${id}/return`}>
          {words.return}
        </LinkButton>
        {kind === "posting" ? (
          <LinkButton look="outline" href={`/reviews/${id}/refuse`}>
            {words.refuse}
          </LinkButton>
        ) : null}
        <Button look="text" onClick={reload}>
          {words.again}
        </Button>
      </Actions>
    </Unlawful>
  );
}
