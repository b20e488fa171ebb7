import { Link } from "wouter";
import { LinkButton } from "../../ui/Button";
import { useAudience } from "../audience";
import { Step } from "./Step";

export default function EntryPage() {
  const words = useAudience().words.signUp.entry;
  return (
    <Step step={1} title={words.title}>
      <div className="prose">
        <p>{words.lead}</p>
        <p>{words.time}</p>
        <h2>{words.needTitle}</h2>
        <ul>
          {words.need.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
      <p className="mt-8">
        <LinkButton href="/signup/consent" large className="w-full sm:w-auto">
          {words.enter}
        </LinkButton>
      </p>
      <div className="prose">
        <h2>{words.noCodeTitle}</h2>
        <p>{words.noCode}</p>
        <h2>{words.haveTitle}</h2>
        <p>
          <Link className="link inline-block py-1" href="/login">
            {words.signIn}
          </Link>
        </p>
      </div>
    </Step>
  );
}
