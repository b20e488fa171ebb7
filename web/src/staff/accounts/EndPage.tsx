import { useParams } from "wouter";
import { api, ask } from "../../api/client";
import { ending as words } from "../../messages/ja.staff-accounts";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { Page } from "../../ui/Page";
import { StaffPage } from "../frame/StaffPage";
import { EndForm } from "./EndForm";
import { useAccounts } from "./useAccounts";

/** The end of an account whose owner stands at the counter without his mailbox (A03, R12). */
export default function EndPage() {
  return <StaffPage>{() => <End />}</StaffPage>;
}

function End() {
  const { number = "", id = "" } = useParams();
  const { data, failure, refresh } = useAccounts(number);
  const account = data?.items.find(({ account_id }) => account_id === id);
  const list = `/establishments/${number}/accounts`;
  return (
    <Page title={words.title} back={{ href: list, label: words.back }}>
      {account ? (
        <>
          <p className="mb-4 text-lg font-bold wrap-anywhere">{account.email}</p>
          <EndForm
            check={words.check}
            effects={words.effects}
            submit={words.submit}
            done={words.done}
            doneText={words.doneText}
            doneHref={`/establishments/${number}`}
            send={(body) =>
              ask(
                api.POST("/staff/establishments/{establishment_number}/accounts/{account_id}/end", {
                  params: { path: { establishment_number: number, account_id: id } },
                  body,
                }),
              )
            }
          />
        </>
      ) : data ? (
        <p>{words.gone}</p>
      ) : failure ? (
        <FailureNotice failure={failure} retry={refresh} />
      ) : (
        <Loading />
      )}
    </Page>
  );
}
