export type Tone = "neutral" | "blue" | "green" | "orange" | "red";

const tones: Record<Tone, string> = {
  neutral: "border-solid-gray-600 bg-solid-gray-50 text-solid-gray-800",
  blue: "border-blue-900 bg-blue-50 text-blue-1000",
  green: "border-green-800 bg-green-50 text-green-1000",
  orange: "border-orange-900 bg-orange-50 text-orange-1000",
  red: "border-red-900 bg-red-50 text-red-1000",
};

/** A state in words; the colour only accompanies it. Never pressable. */
export function Tag({ tone = "neutral", children }: { tone?: Tone; children: string }) {
  return (
    <span
      className={`inline-block rounded-4 border px-2 py-0.5 text-sm leading-150 font-bold whitespace-nowrap ${tones[tone]}`}
    >
      {children}
    </span>
  );
}
