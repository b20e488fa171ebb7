import { steps as words } from "../messages/ja";

export interface StepNavProps {
  labels: readonly string[];
  /** 1-based. */
  current: number;
}

/** The five steps of the account opening. Told in text as well as in colour; no links: the order is fixed. */
export function StepNav({ labels, current }: StepNavProps) {
  return (
    <nav aria-label={words.label} className="no-print mb-8">
      <p className="mb-2 text-sm sm:sr-only">
        {words.progress(labels.length, current)}
        <strong className="ml-2">{labels[current - 1]}</strong>
      </p>
      <ol className="flex gap-1 sm:gap-2">
        {labels.map((label, index) => {
          const step = index + 1;
          const state = step < current ? "done" : step === current ? "current" : "ahead";
          const bar = { done: "bg-blue-900", current: "bg-blue-900", ahead: "bg-solid-gray-420" }[state];
          const dot = {
            done: "bg-blue-900 text-white border-blue-900",
            current: "bg-white text-blue-1000 border-blue-900",
            ahead: "bg-white text-solid-gray-700 border-solid-gray-420",
          }[state];
          return (
            <li key={label} className="flex-1" aria-current={state === "current" ? "step" : undefined}>
              <span className={`block h-1 ${bar}`} aria-hidden="true" />
              <span className="mt-2 hidden items-start gap-2 text-sm leading-150 sm:flex">
                <span
                  className={`inline-flex size-7 flex-none items-center justify-center rounded-full border-2 font-bold ${dot}`}
                  aria-hidden="true"
                >
                  {state === "done" ? "✓" : step}
                </span>
                <span className={state === "current" ? "pt-0.5 font-bold" : "pt-0.5"}>
                  {label}
                  <span className="sr-only">（{words[state]}）</span>
                </span>
              </span>
              <span className="sr-only sm:hidden">
                {label}（{words[state]}）
              </span>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
