import { Link, useSearch } from "wouter";
import { formatInstant } from "../../lib/date";
import { staffList } from "../../messages/ja.address";
import { letters as words } from "../../messages/ja.staff-letters";
import { LinkButton } from "../../ui/Button";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { Notice } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { Pager } from "../../ui/Pager";
import { Table } from "../../ui/Table";
import { StaffPage } from "../frame/StaffPage";
import { useLetters } from "./useLetters";

export default function LettersPage() {
  return <StaffPage>{() => <Letters />}</StaffPage>;
}

function Letters() {
  const cursor = new URLSearchParams(useSearch()).get("cursor");
  const { data, failure, refresh } = useLetters(cursor);
  const here = cursor ? `cursor=${encodeURIComponent(cursor)}` : "";
  return (
    <Page
      title={words.title}
      wide
      banner={<Notice />}
      actions={
        data && data.items.length > 0 ? (
          <LinkButton href={here ? `/letters/print?${here}` : "/letters/print"}>
            {words.printAll(data.items.length)}
          </LinkButton>
        ) : null
      }
    >
      <p className="mb-2">{words.lead}</p>
      <p className="mb-6">
        <Link className="link inline-block py-1" href="/letters/addresses">
          {staffList.link}
        </Link>
      </p>
      {failure ? <FailureNotice failure={failure} retry={refresh} /> : null}
      {data ? (
        data.items.length > 0 ? (
          <Table
            caption={words.caption}
            captionHidden
            rows={data.items}
            rowKey={(letter) => letter.mail_id}
            columns={[
              { key: "to", head: words.establishment, rowHead: true, cell: (letter) => letter.establishment_name },
              {
                key: "kind",
                head: words.kind,
                cell: (letter) => <span className="whitespace-nowrap">{words.kinds[letter.kind] ?? letter.kind}</span>,
              },
              { key: "subject", head: words.subject, cell: (letter) => letter.subject },
              { key: "created", head: words.created, cell: (letter) => formatInstant(letter.created_at) },
              {
                key: "act",
                head: words.act,
                cell: (letter) => (
                  <Link
                    href={`/letters/print?only=${encodeURIComponent(letter.mail_id)}${here ? `&${here}` : ""}`}
                    className="link -my-1 inline-block py-1 whitespace-nowrap"
                  >
                    <span className="sr-only">{words.openFor(letter.establishment_name)}</span>
                    {words.one}
                  </Link>
                ),
              },
            ]}
          />
        ) : (
          <div className="card prose">
            <p>{words.empty}</p>
            <p>{words.emptyNext}</p>
          </div>
        )
      ) : failure ? null : (
        <Loading />
      )}
      <Pager href="/letters" cursor={cursor} nextCursor={data?.next_cursor ?? null} />
    </Page>
  );
}
