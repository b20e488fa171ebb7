import { staffNav as words } from "../../messages/ja.staff";
import type { NavItem } from "../../ui/Layout";

/** The desks of supervisors beside those of all staff (domain.md §1.6). */
export const supervisorNav: readonly NavItem[] = [
  { href: "/members", label: words.members },
  { href: "/audit", label: words.audit },
];

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
