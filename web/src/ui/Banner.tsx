import type { ReactNode } from "react";
import { banner as words } from "../messages/ja";

const looks = {
  success: { frame: "border-success-2", mark: "bg-success-2" },
  info: { frame: "border-blue-900", mark: "bg-blue-900" },
  warning: { frame: "border-warning-orange-2", mark: "bg-warning-orange-2" },
  error: { frame: "border-error-2", mark: "bg-error-2" },
};

export interface BannerProps {
  kind: keyof typeof looks;
  title: string;
  children?: ReactNode;
  /** Set when it appears after an action: it is then read out. */
  announce?: boolean;
}

/** One at most, above the h1, never together with an error summary; it does not vanish by itself (ui rule 20). */
export function Banner({ kind, title, children, announce = false }: BannerProps) {
  const look = looks[kind];
  return (
    <section
      aria-label={words[kind]}
      role={announce ? (kind === "error" ? "alert" : "status") : undefined}
      className={`mb-8 rounded-12 border-2 p-4 sm:p-6 ${look.frame}`}
    >
      <h2 className="flex flex-wrap items-center gap-x-3 gap-y-1 text-lg">
        <span className={`rounded-4 px-2 py-0.5 text-sm text-white ${look.mark}`}>{words[kind]}</span>
        {title}
      </h2>
      {children ? <div className="mt-2">{children}</div> : null}
    </section>
  );
}
