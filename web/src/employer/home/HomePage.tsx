import { Link, Redirect, useParams, useSearch } from "wouter";
import { Undeliverable } from "../../account/settings/Undeliverable";
import { api, ask } from "../../api/client";
import { type Loaded, useApi } from "../../api/useApi";
import { formatDate } from "../../lib/date";
import { home as applicants } from "../../messages/ja.applicants";
import { lists, home as words } from "../../messages/ja.home";
import { todo } from "../../messages/ja.requests";
import { threads } from "../../messages/ja.threads";
import { LinkButton } from "../../ui/Button";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { Notice, useTold } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { Pager } from "../../ui/Pager";
import { Tabs } from "../../ui/Tabs";
import { EmployerPage } from "../frame/EmployerPage";
import { type Home, type ListName, type PostingSummary, titleOf } from "../postings/posting";
import { PostingCard } from "./PostingCard";

const order: readonly ListName[] = ["active", "applying", "inactive", "drafts"];

/** Whoever comes without choosing a list sees the first that has something in it. */
const firstFilled: readonly ListName[] = ["active", "applying", "drafts", "inactive"];

export default function HomePage() {
  const { list } = useParams<{ list?: string }>();
  if (list !== undefined && !(list in lists)) return <Redirect to="/home" replace />;
  return (
    <EmployerPage>{(session) => <Lists name={session.establishment_name} chosen={list as ListName} />}</EmployerPage>
  );
}

function Lists({ name, chosen }: { name: string; chosen: ListName | undefined }) {
  const home = useApi("home", (signal) => ask(api.GET("/employer/home", { signal })));
  const list = chosen ?? firstFilled.find((one) => (home.data?.[one].count ?? 0) > 0) ?? "active";
  const cursor = new URLSearchParams(useSearch()).get("cursor");
  const tellsDeed = useTold() !== null;
  return (
    <Page
      title={words.title}
      view={chosen ?? ""}
      wide
      banner={tellsDeed ? <Notice /> : null}
      actions={
        <div className="flex flex-col gap-3 sm:flex-row">
          <LinkButton href="/postings/new">{words.create}</LinkButton>
          <LinkButton href="/establishment" look="outline">
            {words.establishment}
          </LinkButton>
          <LinkButton href="/establishment/images" look="outline">
            {words.images}
          </LinkButton>
          <LinkButton href="/applicants" look="outline">
            {applicants.enter}
          </LinkButton>
          <LinkButton href="/seekers" look="outline">
            {words.search}
          </LinkButton>
        </div>
      }
    >
      <p className="-mt-4 mb-6 text-lg">{name}</p>
      <Undeliverable />
      <Unread />
      {home.data ? <ToDos home={home.data} /> : null}
      <Tabs
        label={words.tabs}
        current={`/home/${list}`}
        tabs={order.map((one) => ({ href: `/home/${one}`, label: lists[one], count: home.data?.[one].count }))}
      />
      {home.failure && !home.data ? (
        <FailureNotice failure={home.failure} retry={home.refresh} />
      ) : !home.data ? (
        <Loading />
      ) : cursor ? (
        <FurtherPage list={list} cursor={cursor} />
      ) : (
        <Cards
          list={list}
          items={home.data[list].items}
          pager={<Pager href={`/home/${list}`} cursor={null} nextCursor={home.data[list].next_cursor} />}
        />
      )}
    </Page>
  );
}

/** What is unread among the latest threads; the page does not wait for it, and says nothing where it cannot be asked. */
function Unread() {
  const { data } = useApi("unread", (signal) => ask(api.GET("/employer/threads", { signal })));
  const unread = data?.items.reduce((sum, line) => sum + line.unread, 0) ?? 0;
  if (unread === 0) return null;
  return (
    <p className="mb-6">
      <Link className="link inline-block py-1 font-bold" href="/messages">
        {threads.todo(unread)}
      </Link>
    </p>
  );
}

function FurtherPage({ list, cursor }: { list: ListName; cursor: string }) {
  const page: Loaded<{ items: PostingSummary[]; next_cursor: string | null }> = useApi(`${list}/${cursor}`, (signal) =>
    ask(api.GET("/employer/postings", { params: { query: { list, cursor } }, signal })),
  );
  if (page.failure) return <FailureNotice failure={page.failure} retry={page.refresh} />;
  if (!page.data) return <Loading />;
  return (
    <Cards
      list={list}
      items={page.data.items}
      pager={<Pager href={`/home/${list}`} cursor={cursor} nextCursor={page.data.next_cursor} />}
    />
  );
}

interface CardsProps {
  list: ListName;
  items: readonly PostingSummary[];
  pager: React.ReactNode;
}

function Cards({ list, items, pager }: CardsProps) {
  return (
    <section aria-labelledby="list-title" className="min-h-[50vh]">
      <h2 id="list-title" className="mb-4">
        {lists[list]}
      </h2>
      {items.length === 0 ? (
        <div className="prose">
          <p>{words.empty(lists[list])}。</p>
          <p>{words.emptyNext[list]}</p>
        </div>
      ) : (
        <ul className="flex flex-col gap-4">
          {items.map((posting) => (
            <PostingCard key={posting.posting_id} posting={posting} />
          ))}
        </ul>
      )}
      {pager}
    </section>
  );
}

const places: Readonly<Record<string, string>> = {
  returned: "/edit",
  change_returned: "/change",
  stop_returned: "",
  extension_returned: "",
  expiring: "",
};

/** What waits for the employer, the most pressing first: each line leads straight to where it is done. */
function ToDos({ home }: { home: Home }) {
  if (home.todo.length === 0 && !home.results_owed) return null;
  return (
    <section aria-labelledby="todo-title" className="mb-8 rounded-12 border-2 border-warning-orange-2 p-4 sm:p-6">
      <h2 id="todo-title" className="text-lg">
        {todo.title}
      </h2>
      <ul className="mt-2">
        {home.results_owed > 0 ? (
          <li className="border-t border-solid-gray-420 py-2 first:border-0">
            <Link className="link inline-block py-1" href="/applicants">
              {applicants.owed(home.results_owed)}
            </Link>
            <span className="block">{applicants.owedText}</span>
          </li>
        ) : null}
        {home.todo.map(({ kind, posting_id, occupation, due_on }) => (
          <li key={`${kind} ${posting_id}`} className="border-t border-solid-gray-420 py-2 first:border-0">
            {posting_id ? (
              <Link className="link inline-block py-1" href={`/postings/${posting_id}${places[kind] ?? ""}`}>
                {titleOf(occupation)}
              </Link>
            ) : (
              <Link className="link inline-block py-1" href="/establishment/edit">
                {words.establishment}
              </Link>
            )}
            <span className="block">
              {todo.kinds[kind] ?? kind}
              {due_on ? `（${todo.until(formatDate(due_on))}）` : ""}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
