import type { ReactNode } from "react";

const looks = {
  error: "border-error-2 bg-red-50",
  warning: "border-warning-orange-2 bg-orange-50",
  info: "border-solid-gray-536 bg-solid-gray-50",
};

/** A remark beside what it is about: what the law checks found, what was asked before. */
export function Inset({ look, title, children }: { look: keyof typeof looks; title: string; children: ReactNode }) {
  return (
    <span className={`mt-2 block border-l-8 px-3 py-2 whitespace-pre-line text-solid-gray-800 ${looks[look]}`}>
      <strong className="block">{title}</strong>
      {children}
    </span>
  );
}
