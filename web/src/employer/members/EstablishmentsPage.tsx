import { api, ask } from "../../api/client";
import { formatInstant } from "../../lib/date";
import { useAct } from "../../lib/useAct";
import { own as words } from "../../messages/ja.members";
import { Actions, Button, LinkButton } from "../../ui/Button";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { Notice, told } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { SummaryList } from "../../ui/SummaryList";
import { Tag } from "../../ui/Tag";
import { EmployerPage } from "../frame/EmployerPage";
import { type OwnEstablishment, useOwnEstablishments } from "./members";

/** The establishments of one's account, and which one this session acts for (domain.md §1.6). */
export default function EstablishmentsPage() {
  return <EmployerPage>{() => <Establishments />}</EmployerPage>;
}

/** Begins anew: nothing that this tab holds of the former establishment may be taken for the new one's. */
function beginAnew(name: string) {
  window.history.pushState(told(words.chose(name), words.choseText), "", "/home");
  window.location.reload();
}

function Establishments() {
  const { data, failure, refresh } = useOwnEstablishments();
  const act = useAct(refresh);
  const choose = ({ establishment_number, establishment_name }: OwnEstablishment) =>
    act.run(
      () => ask(api.PUT("/employer/session/establishment", { body: { establishment_number } })),
      () => beginAnew(establishment_name),
    );
  return (
    <Page title={words.title} banner={<Notice />} back={{ href: "/account/members", label: words.back }}>
      <p>{words.lead}</p>
      {act.failure ? <FailureNotice failure={act.failure} of="send" retry={act.retry} busy={act.busy} /> : null}
      {data ? (
        data.items.map((one) => (
          <section key={one.establishment_number} className="mt-8" aria-label={one.establishment_name}>
            <h2 className="flex flex-wrap items-center gap-x-3 gap-y-1 wrap-anywhere">
              {one.establishment_name}
              {one.chosen ? <Tag tone="green">{words.chosen}</Tag> : null}
            </h2>
            <SummaryList
              rows={[
                { key: "number", label: words.number, value: one.establishment_number },
                { key: "joined", label: words.joined, value: formatInstant(one.joined_at) },
                { key: "accounts", label: words.accounts, value: words.count(one.accounts) },
              ]}
            />
            {one.chosen ? null : (
              <Actions>
                <Button look="outline" busy={act.busy} onClick={() => choose(one)}>
                  <span className="sr-only">{words.chooseFor(one.establishment_name)}</span>
                  {words.choose}
                </Button>
              </Actions>
            )}
          </section>
        ))
      ) : failure ? (
        <FailureNotice failure={failure} retry={refresh} />
      ) : (
        <Loading />
      )}
      <Actions>
        <LinkButton href="/account/establishments/new">{words.join}</LinkButton>
      </Actions>
    </Page>
  );
}
