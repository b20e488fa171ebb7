import { Link } from "wouter";

export interface Tab {
  href: string;
  label: string;
  count?: number | undefined;
}

/** Links, not ARIA tabs: each has its own address and works with the back button (ui rule 22). */
export function Tabs({ label, tabs, current }: { label: string; tabs: readonly Tab[]; current: string }) {
  return (
    <nav aria-label={label} className="no-print mb-6 border-b border-solid-gray-420">
      <ul className="flex flex-wrap gap-x-1">
        {tabs.map((tab) => {
          const here = tab.href === current;
          return (
            <li key={tab.href}>
              <Link
                href={tab.href}
                aria-current={here ? "page" : undefined}
                className={`block min-h-12 border-b-4 px-3 py-2.5 ${
                  here
                    ? "border-blue-900 font-bold text-blue-1000"
                    : "border-transparent text-blue-1000 underline underline-offset-4 hover:border-solid-gray-420"
                }`}
              >
                {tab.label}
                {tab.count === undefined ? null : `（${tab.count}件）`}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
