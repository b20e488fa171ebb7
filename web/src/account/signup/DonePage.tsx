import { Redirect } from "wouter";
import { Actions, LinkButton } from "../../ui/Button";
import { Page } from "../../ui/Page";
import { useAudience } from "../audience";
import { useSignUpState } from "./state";

export default function DonePage() {
  const words = useAudience().words.signUp.done;
  const { opened } = useSignUpState();
  if (!opened) return <Redirect to="/login" replace />;
  return (
    <Page title={words.title}>
      <div className="prose">
        <p className="text-lg">{words.text(opened)}</p>
        <p>{words.next}</p>
      </div>
      <Actions>
        <LinkButton href="/login" large>
          {words.signIn}
        </LinkButton>
      </Actions>
    </Page>
  );
}
