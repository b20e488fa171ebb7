import type { ReactNode } from "react";
import { useSearch } from "wouter";
import { api, ask } from "../../api/client";
import { type Loaded, useApi } from "../../api/useApi";
import { lists } from "../../messages/ja.home";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { Pager } from "../../ui/Pager";
import type { Home, ListName, PostingSummary } from "./posting";

interface PagedListsProps {
  home: Home;
  names: readonly ListName[];
  /** Address of the page that they are part of. */
  href: string;
  heading: "h2" | "h3";
  children: (items: readonly PostingSummary[]) => ReactNode;
}

/** Lists of the home page one below the other, to their ends: a further page of one of them takes the place of all. */
export function PagedLists(props: PagedListsProps) {
  const { home, names } = props;
  const asked = new URLSearchParams(useSearch());
  const cursor = asked.get("cursor");
  const list = names.find((name) => name === asked.get("list"));
  if (cursor && list) return <Further {...props} list={list} cursor={cursor} />;
  return names
    .filter((name) => home[name].items.length > 0)
    .map((name) => (
      <Section key={name} {...props} list={name} items={home[name].items} cursor={null} next={home[name].next_cursor} />
    ));
}

function Further({ list, cursor, ...props }: PagedListsProps & { list: ListName; cursor: string }) {
  const page: Loaded<{ items: PostingSummary[]; next_cursor: string | null }> = useApi(
    `paged/${list}/${cursor}`,
    (signal) => ask(api.GET("/employer/postings", { params: { query: { list, cursor } }, signal })),
  );
  if (page.failure) return <FailureNotice failure={page.failure} retry={page.refresh} />;
  if (!page.data) return <Loading />;
  return <Section {...props} list={list} items={page.data.items} cursor={cursor} next={page.data.next_cursor} />;
}

interface SectionProps extends PagedListsProps {
  list: ListName;
  items: readonly PostingSummary[];
  cursor: string | null;
  next: string | null;
}

function Section({ href, heading: Heading, children, list, items, cursor, next }: SectionProps) {
  return (
    <section className="mt-8">
      <Heading className="mb-4">{lists[list]}</Heading>
      {children(items)}
      <Pager label={lists[list]} href={`${href}?list=${list}`} cursor={cursor} nextCursor={next} />
    </section>
  );
}
