import { front as words } from "../../messages/ja.seeker";
import { LinkButton } from "../../ui/Button";
import { Page } from "../../ui/Page";

export default function FrontPage() {
  return (
    <Page title={words.title} wide>
      <p className="-mt-4 text-lg">{words.lead}</p>
      <div className="mt-8 grid gap-4 rounded-16 bg-blue-50 p-[min(1rem,3vw)] sm:gap-6 sm:p-6 lg:grid-cols-2">
        <section className="card flex flex-col gap-3" aria-labelledby="sign-up">
          <h2 id="sign-up">{words.signUpTitle}</h2>
          <p className="flex-1">{words.signUpText}</p>
          <LinkButton href="/signup" large>
            {words.signUp}
          </LinkButton>
        </section>
        <section className="card flex flex-col gap-3" aria-labelledby="sign-in">
          <h2 id="sign-in">{words.signInTitle}</h2>
          <p className="flex-1">{words.signInText}</p>
          <LinkButton href="/login" look="outline" large>
            {words.signIn}
          </LinkButton>
        </section>
      </div>
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
