import { useSearch } from "wouter";
import { api, ask } from "../../api/client";
import { useApi } from "../../api/useApi";
import { codes as words } from "../../messages/ja.staff-establishments";
import { LinkButton } from "../../ui/Button";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { Page } from "../../ui/Page";
import { Pager } from "../../ui/Pager";
import { Tabs } from "../../ui/Tabs";
import { StaffPage } from "../frame/StaffPage";
import { CodesTable } from "./CodesTable";

export default function CodesPage() {
  return <StaffPage>{() => <Codes />}</StaffPage>;
}

function Codes() {
  const search = new URLSearchParams(useSearch());
  const state = search.get("state") === "expired" ? "expired" : "issued";
  const cursor = search.get("cursor");
  const { data, failure, refresh } = useApi(`codes ${state} ${cursor}`, (signal) =>
    ask(api.GET("/staff/account-codes", { params: { query: { state, ...(cursor ? { cursor } : {}) } }, signal })),
  );
  const here = state === "issued" ? "/codes" : "/codes?state=expired";
  return (
    <Page
      title={words.title}
      view={state}
      wide
      actions={
        <LinkButton look="outline" href="/establishments">
          {words.findEstablishment}
        </LinkButton>
      }
    >
      <p className="mb-6">{words.lead}</p>
      <Tabs
        label={words.tabs}
        current={here}
        tabs={[
          { href: "/codes", label: words.tabIssued },
          { href: "/codes?state=expired", label: words.tabExpired },
        ]}
      />
      {failure ? <FailureNotice failure={failure} retry={refresh} /> : null}
      {data ? (
        data.items.length > 0 ? (
          <CodesTable codes={data.items} office />
        ) : (
          <div className="card prose">
            <p>{state === "issued" ? words.emptyIssued : words.emptyExpired}</p>
            <p>{words.emptyNext}</p>
          </div>
        )
      ) : failure ? null : (
        <Loading />
      )}
      <Pager href={here} cursor={cursor} nextCursor={data?.next_cursor ?? null} />
    </Page>
  );
}
