import { Redirect } from "wouter";
import { signUp } from "../../messages/ja.account";
import { Actions, LinkButton } from "../../ui/Button";
import { Page } from "../../ui/Page";
import { signUpState } from "./state";

const words = signUp.done;

export default function DonePage() {
  const { opened } = signUpState();
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
