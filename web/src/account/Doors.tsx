import { LinkButton } from "../ui/Button";

export interface DoorsProps {
  words: {
    signUpTitle: string;
    signUpText: string;
    signUp: string;
    signInTitle: string;
    signInText: string;
    signIn: string;
  };
}

/** The two ways in, on each front page: opening an account, and signing in. */
export function Doors({ words }: DoorsProps) {
  return (
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
  );
}
