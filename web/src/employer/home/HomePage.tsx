import { Link, Redirect, useParams, useSearch } from "wouter";
import { api, ask, serverNow } from "../../api/client";
import { type Loaded, useApi } from "../../api/useApi";
import { formatDate } from "../../lib/date";
import { lists, home as words } from "../../messages/ja.home";
import { Banner } from "../../ui/Banner";
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

const EXPIRING_DAYS = 14;

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
      banner={tellsDeed ? <Notice /> : home.data ? <Attention home={home.data} /> : null}
      actions={
        <div className="flex flex-col gap-3 sm:flex-row">
          <LinkButton href="/postings/new">{words.create}</LinkButton>
          <LinkButton href="/establishment" look="outline">
            {words.establishment}
          </LinkButton>
        </div>
      }
    >
      <p className="-mt-4 mb-6 text-lg">{name}</p>
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

/** What needs attention first; one banner at most (ui rule 20). */
function Attention({ home }: { home: Home }) {
  const returned = home.applying.items.filter((posting) => posting.state === "returned");
  if (returned.length > 0)
    return (
      <Banner kind="warning" title={words.returnedTitle(returned.length)}>
        <p>{words.returnedText}</p>
        <ul>
          {returned.slice(0, 3).map((posting) => (
            <li key={posting.posting_id}>
              <Link className="link inline-block py-1" href={`/postings/${posting.posting_id}/edit`}>
                {words.returnedLink(titleOf(posting.occupation))}
              </Link>
            </li>
          ))}
        </ul>
      </Banner>
    );
  const limit = serverNow() + EXPIRING_DAYS * 24 * 60 * 60 * 1000;
  const expiring = home.active.items.filter(
    ({ valid_until }) => valid_until !== null && Date.parse(`${valid_until}T23:59:59+09:00`) < limit,
  );
  if (expiring.length === 0) return null;
  const names = expiring
    .slice(0, 3)
    .map((one) => `${titleOf(one.occupation)}（${formatDate(one.valid_until ?? "")}まで）`);
  return (
    <Banner kind="info" title={words.expiringTitle(expiring.length)}>
      <p>{words.expiringText(names.join("、"))}</p>
    </Banner>
  );
}
