import { type FormEvent, useState } from "react";
import { Link, useLocation, useSearch } from "wouter";
import { api, ask } from "../../api/client";
import { useApi } from "../../api/useApi";
import { establishments as words } from "../../messages/ja.staff-establishments";
import { Button, LinkButton } from "../../ui/Button";
import { ErrorSummary } from "../../ui/ErrorSummary";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { Notice } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { Pager } from "../../ui/Pager";
import { Table } from "../../ui/Table";
import { TextInput } from "../../ui/TextInput";
import { StaffPage } from "../frame/StaffPage";

export default function EstablishmentsPage() {
  return <StaffPage>{() => <Establishments />}</StaffPage>;
}

function Establishments() {
  const search = new URLSearchParams(useSearch());
  const q = search.get("q") ?? "";
  const cursor = search.get("cursor");
  const { data, failure, refresh } = useApi(`establishments ${q} ${cursor}`, (signal) =>
    ask(
      api.GET("/staff/establishments", {
        params: { query: { ...(q ? { q } : {}), ...(cursor ? { cursor } : {}) } },
        signal,
      }),
    ),
  );
  const refused = failure?.kind === "problem" && failure.status === 422 ? failure : null;
  return (
    <Page
      title={words.title}
      wide
      banner={refused ? null : <Notice />}
      actions={<LinkButton href="/establishments/new">{words.register}</LinkButton>}
    >
      {refused ? (
        <ErrorSummary
          errors={[{ field: "q", message: refused.errors[0]?.message ?? refused.detail }]}
          attempt={refused ? 1 : 0}
        />
      ) : null}
      <SearchForm key={q} q={q} error={refused?.errors[0]?.message ?? refused?.detail} />
      {failure && !refused ? <FailureNotice failure={failure} retry={refresh} /> : null}
      {q && data ? (
        <p className="mb-4 flex flex-wrap items-center gap-x-4">
          <strong>{words.found(q)}</strong>
          <Link href="/establishments" className="link -my-1 inline-block py-1">
            {words.all}
          </Link>
        </p>
      ) : null}
      {data ? (
        data.items.length > 0 ? (
          <Table
            caption={words.caption}
            captionHidden
            rows={data.items}
            rowKey={(one) => one.establishment_number}
            columns={[
              {
                key: "name",
                head: words.name,
                rowHead: true,
                cell: (one) => (
                  <Link href={`/establishments/${one.establishment_number}`} className="link -my-1 inline-block py-1">
                    {one.name}
                  </Link>
                ),
              },
              { key: "kana", head: words.kana, cell: (one) => one.name_kana },
              { key: "number", head: words.number, cell: (one) => one.establishment_number },
              { key: "phone", head: words.phone, cell: (one) => one.phone },
            ]}
          />
        ) : (
          <div className="card prose">
            <p>{q ? words.none : words.empty}</p>
            <p>{q ? words.noneNext : words.emptyNext}</p>
          </div>
        )
      ) : failure ? null : (
        <Loading />
      )}
      <Pager
        href={q ? `/establishments?q=${encodeURIComponent(q)}` : "/establishments"}
        cursor={cursor}
        nextCursor={data?.next_cursor ?? null}
      />
    </Page>
  );
}

function SearchForm({ q, error }: { q: string; error?: string | undefined }) {
  const [typed, setTyped] = useState(q);
  const [, navigate] = useLocation();
  const go = (event: FormEvent) => {
    event.preventDefault();
    const text = typed.trim();
    navigate(text ? `/establishments?q=${encodeURIComponent(text)}` : "/establishments");
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
            error={error}
            width="long"
            control={{
              name: "q",
              value: typed,
              onChange: (event) => setTyped(event.target.value),
              autoComplete: "off",
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
