import { status as words } from "../messages/ja";

/** Keeps the place of what is coming, so that nothing jumps (ui rule 24). */
export function Loading({ label = words.loading, tall = true }: { label?: string; tall?: boolean }) {
  return (
    <div
      role="status"
      className={`flex items-start gap-3 text-solid-gray-700 ${tall ? "min-h-[70vh] pt-8" : "min-h-24 pt-2"}`}
    >
      <span
        aria-hidden="true"
        className="mt-1 size-5 animate-spin rounded-full border-2 border-solid-gray-420 border-t-blue-900"
      />
      {label}
    </div>
  );
}
