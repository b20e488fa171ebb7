import { staffNav as words } from "../../messages/ja.staff";
import type { NavItem } from "../../ui/Layout";

/** What supervisors have beside the desks. */
export const supervisorNav: readonly NavItem[] = [{ href: "/members", label: words.members }];

/** The staff's desks. */
export const staffNav: readonly NavItem[] = [
  { href: "/", label: words.queue },
  { href: "/search", label: words.search },
  { href: "/entries", label: words.entries },
  { href: "/establishments", label: words.establishments },
  { href: "/seekers", label: words.seekers },
  { href: "/referrals", label: words.referrals },
  { href: "/messages", label: words.messages },
  { href: "/codes", label: words.codes },
  { href: "/letters", label: words.letters },
];
