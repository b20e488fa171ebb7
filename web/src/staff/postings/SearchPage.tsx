import { useMemo } from "react";
import { Link, useLocation, useSearch } from "wouter";
import { api, ask } from "../../api/client";
import { useApi } from "../../api/useApi";
import { ownField } from "../../form/catalogue";
import { CatalogueFormBody } from "../../form/render";
import { useCatalogueForm } from "../../form/useCatalogueForm";
import { formatDate } from "../../lib/date";
import { posting as postingWords, search as words } from "../../messages/ja.staff-postings";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { Page } from "../../ui/Page";
import { Pager } from "../../ui/Pager";
import { Table } from "../../ui/Table";
import { Tag } from "../../ui/Tag";
import { StaffPage } from "../frame/StaffPage";

export default function SearchPage() {
  return <StaffPage>{() => <Search />}</StaffPage>;
}

const keys = ["number", "establishment_number", "occupation_code", "words"] as const;

const fields = [
  ownField({
    key: "number",
    label: words.number,
    kind: "text",
    max_length: 40,
    required: false,
    help: words.numberHelp,
  }),
  ownField({
    key: "establishment_number",
    label: words.establishment,
    kind: "text",
    max_length: 20,
    required: false,
    help: words.establishmentHelp,
  }),
  ownField({
    key: "occupation_code",
    label: words.occupation,
    kind: "text",
    max_length: 10,
    required: false,
    help: words.occupationHelp,
  }),
  ownField({ key: "words", label: words.words, kind: "text", max_length: 40, required: false, help: words.wordsHelp }),
];

function Search() {
  const [, navigate] = useLocation();
  const text = useSearch();
  const asked = useMemo(() => {
    const given = new URLSearchParams(text);
    return Object.fromEntries(keys.map((key) => [key, given.get(key) ?? ""]).filter(([, value]) => value));
  }, [text]);
  const of = useCatalogueForm<Record<string, unknown>>({
    fields,
    content: asked,
    send: async (typed) => {
      if (keys.slice(0, 3).some((key) => typed[key])) return { ok: true, status: 200, data: typed } as const;
      const errors = [{ field: "number", code: "missing", message: words.nothing }];
      return {
        ok: false,
        failure: { kind: "problem", type: "", title: "", status: 422, detail: "", instance: "", errors },
      };
    },
    onDone: (typed) => {
      const query = new URLSearchParams(
        keys.flatMap((key) => (typed[key] ? [[key, String(typed[key])] as [string, string]] : [])),
      );
      navigate(`/search?${query}`);
    },
  });
  return (
    <Page title={words.title} wide>
      <CatalogueFormBody of={of} submit={words.submit}>
        <p className="mb-6">{words.lead}</p>
      </CatalogueFormBody>
      {keys.slice(0, 3).some((key) => asked[key]) ? <Found key={text} asked={asked} /> : null}
    </Page>
  );
}

function Found({ asked }: { asked: Record<string, string> }) {
  const cursor = new URLSearchParams(useSearch()).get("cursor");
  const address = `/search?${new URLSearchParams(asked)}`;
  const { data, failure, refresh } = useApi(`${address} ${cursor}`, (signal) =>
    ask(api.GET("/staff/postings", { params: { query: { ...asked, ...(cursor ? { cursor } : {}) } }, signal })),
  );
  if (failure) return <FailureNotice failure={failure} retry={refresh} />;
  if (!data) return <Loading />;
  return (
    <div className="mt-10">
      <p role="status" className="sr-only">
        {data.items.length === 0 ? words.none : words.caption}
      </p>
      {data.items.length === 0 ? (
        <p>{data.next_cursor ? words.partial : words.none}</p>
      ) : (
        <Table
          caption={words.caption}
          rows={data.items}
          rowKey={(item) => item.posting_id}
          columns={[
            {
              key: "occupation",
              head: words.occupationColumn,
              rowHead: true,
              cell: (item) => (
                <Link
                  href={`/postings/${item.establishment_number}/${item.posting_id}`}
                  className="link inline-block py-1"
                >
                  {item.occupation ?? postingWords.title}
                </Link>
              ),
            },
            { key: "establishment", head: words.establishmentColumn, cell: (item) => item.establishment_name },
            {
              key: "number",
              head: words.numberColumn,
              cell: (item) => item.posting_number ?? item.receipt_number ?? "－",
            },
            {
              key: "state",
              head: words.state,
              cell: (item) => (
                <Tag tone={item.state === "active" ? "green" : "neutral"}>{postingWords.states[item.state]}</Tag>
              ),
            },
            {
              key: "until",
              head: words.until,
              cell: (item) => (item.valid_until ? formatDate(item.valid_until) : "－"),
            },
          ]}
        />
      )}
      <Pager href={address} cursor={cursor} nextCursor={data.next_cursor} />
    </div>
  );
}
