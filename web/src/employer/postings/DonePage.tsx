import { Redirect, useParams } from "wouter";
import { formatDate, formatInstant } from "../../lib/date";
import { form, submitted as words } from "../../messages/ja.posting";
import { isToBePublished } from "../../posting/publication";
import { Actions, Button, LinkButton } from "../../ui/Button";
import { Page } from "../../ui/Page";
import { EmployerPage } from "../frame/EmployerPage";
import { isMissing, LoadedPosting } from "./Loaded";
import { type Posting, titleOf, usePosting } from "./posting";

export default function DonePage() {
  const { id } = useParams<{ id: string }>();
  return <EmployerPage>{() => <Done id={id} />}</EmployerPage>;
}

function Done({ id }: { id: string }) {
  const loaded = usePosting(id);
  return (
    <Page title={isMissing(loaded) ? form.missing : words.title}>
      <LoadedPosting of={loaded}>
        {(posting) =>
          posting.state === "submitted" || posting.state === "in_review" ? (
            <Receipt posting={posting} />
          ) : (
            <Redirect to={`/postings/${id}`} replace />
          )
        }
      </LoadedPosting>
    </Page>
  );
}

function Receipt({ posting }: { posting: Posting }) {
  const published = isToBePublished(posting.content);
  return (
    <>
      <dl className="grid gap-4 rounded-12 border-2 border-success-2 p-4 sm:grid-cols-2 sm:p-6">
        <Fact label={words.receipt} value={posting.receipt_number} strong />
        <Fact
          label={words.target(published)}
          value={posting.target_date ? formatDate(posting.target_date) : null}
          strong
        />
        <Fact label={words.occupation} value={titleOf(posting.content.occupation)} />
        <Fact label={words.at} value={posting.submitted_at ? formatInstant(posting.submitted_at) : null} />
      </dl>
      <div className="prose">
        <h2>{words.nextTitle}</h2>
        <ul>
          {(published ? words.next : words.nextUnpublished).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <h2>{words.contactTitle}</h2>
        <p>{words.contact}</p>
      </div>
      <Actions>
        <LinkButton href="/home/applying">{words.home}</LinkButton>
        <LinkButton look="outline" href={`/postings/${posting.posting_id}`}>
          {words.show}
        </LinkButton>
        <Button look="outline" onClick={() => window.print()}>
          {words.print}
        </Button>
      </Actions>
    </>
  );
}

function Fact({ label, value, strong = false }: { label: string; value: string | null; strong?: boolean }) {
  return (
    <div>
      <dt className="text-solid-gray-700">{label}</dt>
      <dd className={strong ? "text-xl font-bold" : undefined}>{value}</dd>
    </div>
  );
}
