import { Link, useParams } from "wouter";
import { formatInstant } from "../../lib/date";
import { accounts as words } from "../../messages/ja.staff-accounts";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { Notice } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { Table } from "../../ui/Table";
import { StaffPage } from "../frame/StaffPage";
import { useAccounts } from "./useAccounts";

/** The accounts of an establishment, for whoever stands at the counter. */
export default function AccountsPage() {
  return <StaffPage>{() => <Accounts />}</StaffPage>;
}

function Accounts() {
  const { number = "" } = useParams();
  const { data, failure, refresh } = useAccounts(number);
  return (
    <Page title={words.title} wide banner={<Notice />} back={{ href: `/establishments/${number}`, label: words.back }}>
      <p className="mb-6">{words.lead}</p>
      {data && data.items.length > 0 ? (
        <Table
          caption={words.caption}
          captionHidden
          rows={data.items}
          rowKey={({ account_id }) => account_id}
          columns={[
            {
              key: "email",
              head: words.email,
              rowHead: true,
              cell: ({ email }) => <span className="wrap-anywhere">{email}</span>,
            },
            { key: "joined", head: words.joined, cell: ({ joined_at }) => formatInstant(joined_at) },
            {
              key: "act",
              head: words.act,
              cell: ({ account_id, email }) => (
                <Link
                  href={`/establishments/${number}/accounts/${account_id}/end`}
                  className="link -my-1 inline-block py-1 whitespace-nowrap"
                >
                  <span className="sr-only">{words.endFor(email)}</span>
                  {words.end}
                </Link>
              ),
            },
          ]}
        />
      ) : data ? (
        <div className="prose">
          <p>{words.none}</p>
          <p>{words.noneNext}</p>
        </div>
      ) : failure ? (
        <FailureNotice failure={failure} retry={refresh} />
      ) : (
        <Loading />
      )}
    </Page>
  );
}
