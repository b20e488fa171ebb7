import { useState } from "react";
import { Link, useSearch } from "wouter";
import { api, ask } from "../../api/client";
import type { components } from "../../api/schema";
import { useApi } from "../../api/useApi";
import { formatInstant } from "../../lib/date";
import { useAct } from "../../lib/useAct";
import { staffList as words } from "../../messages/ja.address";
import { Banner } from "../../ui/Banner";
import { Button } from "../../ui/Button";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { Page } from "../../ui/Page";
import { Pager } from "../../ui/Pager";
import { type Column, Table } from "../../ui/Table";
import { StaffPage } from "../frame/StaffPage";

type Address = components["schemas"]["UndeliverableAddress"];

/** Of a seeker only the number is told: who he is stands in his file. */
const nameOf = ({ seeker_number, establishment_name }: Address) =>
  seeker_number ? words.seeker(seeker_number) : (establishment_name ?? "");

const fileOf = ({ seeker_number, establishment_number }: Address) =>
  seeker_number ? `/seekers/${seeker_number}` : `/establishments/${establishment_number}`;

/** Whom to phone because mails do not arrive. */
export default function AddressesPage() {
  return <StaffPage>{() => <Addresses />}</StaffPage>;
}

function Addresses() {
  const cursor = new URLSearchParams(useSearch()).get("cursor");
  const [cleared, setCleared] = useState(0);
  const { data, failure, refresh } = useApi(`undeliverable/${cursor ?? ""}`, (signal) =>
    ask(api.GET("/staff/undeliverable-addresses", { params: { query: cursor ? { cursor } : {} }, signal })),
  );
  const act = useAct(refresh);
  const clear = (account_id: string) =>
    act.run(
      () => ask(api.POST("/staff/undeliverable-addresses/{account_id}/clear", { params: { path: { account_id } } })),
      () => {
        setCleared((n) => n + 1);
        refresh();
      },
    );
  const columns: Column<Address>[] = [
    {
      key: "whose",
      head: words.whose,
      rowHead: true,
      cell: (address) => (
        <Link href={fileOf(address)} className="link -my-1 inline-block py-1">
          {nameOf(address)}
        </Link>
      ),
    },
    { key: "phone", head: words.phone, cell: ({ phone }) => phone ?? words.inFile },
    { key: "email", head: words.email, cell: ({ email }) => <span className="wrap-anywhere">{email}</span> },
    { key: "reason", head: words.reason, cell: ({ reason }) => words.reasons[reason] },
    { key: "since", head: words.since, cell: ({ since }) => formatInstant(since) },
    {
      key: "act",
      head: words.act,
      cell: (address) => (
        <Button look="outline" busy={act.busy} onClick={() => clear(address.account_id)}>
          <span className="sr-only">{words.clearFor(nameOf(address))}</span>
          {words.clear}
        </Button>
      ),
    },
  ];
  return (
    <Page
      title={words.title}
      wide
      back={{ href: "/letters", label: words.letters }}
      banner={cleared > 0 ? <Banner key={cleared} kind="success" title={words.cleared} announce /> : null}
    >
      <p className="mb-6">{words.lead}</p>
      {act.failure ? <FailureNotice failure={act.failure} of="send" retry={act.retry} busy={act.busy} /> : null}
      {data ? (
        <>
          {data.items.length > 0 ? (
            <Table
              caption={words.caption}
              captionHidden
              columns={columns}
              rows={data.items}
              rowKey={(address) => `${address.account_id} ${fileOf(address)}`}
            />
          ) : (
            <p>{words.none}</p>
          )}
          <Pager href="/letters/addresses" cursor={cursor} nextCursor={data.next_cursor} />
        </>
      ) : failure ? (
        <FailureNotice failure={failure} retry={refresh} />
      ) : (
        <Loading />
      )}
    </Page>
  );
}
