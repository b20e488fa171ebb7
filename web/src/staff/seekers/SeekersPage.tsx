import { type FormEvent, useState } from "react";
import { Link } from "wouter";
import { api, ask } from "../../api/client";
import { useApi } from "../../api/useApi";
import { readStored, writeStored } from "../../lib/stored";
import { seekers as words } from "../../messages/ja.staff-seekers";
import { Actions, Button, LinkButton } from "../../ui/Button";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { Notice } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { Table } from "../../ui/Table";
import { TextInput } from "../../ui/TextInput";
import { StaffPage } from "../frame/StaffPage";

export default function SeekersPage() {
  return <StaffPage>{() => <Seekers />}</StaffPage>;
}

interface Asked {
  q: string;
  cursor: string | null;
}

/** What is looked for is part of a person's name: it is kept in this tab, never in the address. */
const STORED = "staff-seekers";

function Seekers() {
  const [asked, setAsked] = useState<Asked>(() => readStored<Asked>(STORED) ?? { q: "", cursor: null });
  const look = (next: Asked) => {
    writeStored(STORED, next);
    setAsked(next);
  };
  const { q, cursor } = asked;
  const { data, failure, refresh } = useApi(`seekers ${q} ${cursor}`, (signal) =>
    ask(api.POST("/staff/seekers/search", { body: { q, cursor }, signal })),
  );
  return (
    <Page
      title={words.title}
      wide
      banner={<Notice />}
      actions={<LinkButton href="/seekers/new">{words.register}</LinkButton>}
    >
      <p className="mb-6">{words.lead}</p>
      <SearchForm q={q} onSearch={(text) => look({ q: text, cursor: null })} />
      {failure ? <FailureNotice failure={failure} retry={refresh} /> : null}
      {data ? (
        data.items.length > 0 ? (
          <Table
            caption={words.caption}
            captionHidden
            rows={data.items}
            rowKey={(one) => one.seeker_number}
            columns={[
              {
                key: "name",
                head: words.name,
                rowHead: true,
                cell: (one) => (
                  <Link href={`/seekers/${one.seeker_number}`} className="link -my-1 inline-block py-1 wrap-anywhere">
                    {one.name}
                  </Link>
                ),
              },
              { key: "kana", head: words.kana, cell: (one) => one.name_kana },
              { key: "number", head: words.number, cell: (one) => one.seeker_number },
              { key: "mypage", head: words.mypage, cell: (one) => (one.has_mypage ? words.open : words.notOpen) },
            ]}
          />
        ) : (
          <div className="card prose">
            <p>{words.none}</p>
            <p>{words.noneNext}</p>
          </div>
        )
      ) : failure ? null : (
        <Loading />
      )}
      {cursor || data?.next_cursor ? (
        <Actions>
          {cursor ? (
            <Button look="outline" onClick={() => look({ q, cursor: null })}>
              {words.first}
            </Button>
          ) : null}
          {data?.next_cursor ? (
            <Button look="outline" onClick={() => look({ q, cursor: data.next_cursor })}>
              {words.next}
            </Button>
          ) : null}
        </Actions>
      ) : null}
    </Page>
  );
}

function SearchForm({ q, onSearch }: { q: string; onSearch: (text: string) => void }) {
  const [typed, setTyped] = useState(q);
  const go = (event: FormEvent) => {
    event.preventDefault();
    onSearch(typed.trim());
  };
  return (
    <search>
      <form onSubmit={go} className="mb-8 flex flex-col gap-4 sm:flex-row sm:items-end">
        <div className="min-w-0 sm:w-96">
          <TextInput
            name="q"
            label={words.searchLabel}
            required={false}
            support={words.searchHelp}
            width="long"
            control={{
              name: "q",
              value: typed,
              onChange: (event) => setTyped(event.target.value),
              autoComplete: "off",
              maxLength: 80,
            }}
          />
        </div>
        <Button type="submit" look="outline">
          {words.search}
        </Button>
      </form>
    </search>
  );
}
