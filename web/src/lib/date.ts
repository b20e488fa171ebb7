// Dates as the page shows them: western year with the Japanese era, always Japanese time. ISO never reaches the screen.

const JST = "Asia/Tokyo";
const era = new Intl.DateTimeFormat("ja-JP-u-ca-japanese", { era: "long", year: "numeric", timeZone: "UTC" });
const clock = new Intl.DateTimeFormat("ja-JP", {
  timeZone: JST,
  year: "numeric",
  month: "numeric",
  day: "numeric",
  hour: "numeric",
  minute: "2-digit",
  weekday: "short",
  hourCycle: "h23",
});

export interface CalendarDate {
  year: number;
  month: number;
  day: number;
}

/** "2027-01-31" → its parts, or null when there is no such day. */
export function readIsoDate(iso: string): CalendarDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (!match) return null;
  const date = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return existsOnCalendar(date) ? date : null;
}

export function existsOnCalendar({ year, month, day }: CalendarDate): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1868 && year <= 9999 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

export function toIsoDate({ year, month, day }: CalendarDate): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** {2027, 1, 31} → "令和9年" */
export function eraYear({ year, month, day }: CalendarDate): string {
  return era
    .formatToParts(new Date(Date.UTC(year, month - 1, day)))
    .filter((part) => part.type === "era" || part.type === "year")
    .map((part) => (part.type === "year" && part.value === "1" ? "元" : part.value))
    .join("")
    .concat("年");
}

/** "2027-01-31" → "2027年（令和9年）1月31日" */
export function formatDate(iso: string): string {
  const date = readIsoDate(iso);
  return date ? `${date.year}年（${eraYear(date)}）${date.month}月${date.day}日` : iso;
}

function parts(instant: string): Record<string, string> {
  return Object.fromEntries(clock.formatToParts(new Date(instant)).map((part) => [part.type, part.value]));
}

/** An instant with offset → "2026年11月20日（金）15時04分" in Japanese time. */
export function formatInstant(instant: string): string {
  const p = parts(instant);
  return `${p.year}年${p.month}月${p.day}日（${p.weekday}）${p.hour}時${p.minute}分`;
}

/** An instant with offset → "11月24日（火）8時30分" */
export function formatSoon(instant: string): string {
  const p = parts(instant);
  return `${p.month}月${p.day}日（${p.weekday}）${p.hour}時${p.minute}分`;
}

/** "2026-11-20" → "11月20日（金）": for lists of the coming weeks. */
export function formatDay(iso: string): string {
  const p = parts(`${iso}T12:00:00+09:00`);
  return `${p.month}月${p.day}日（${p.weekday}）`;
}

/** An instant with offset → "15時04分" */
export function formatClock(instant: string): string {
  const p = parts(instant);
  return `${p.hour}時${p.minute}分`;
}

/** "08:30" → "8時30分", "17:00" → "17時" */
export function formatTime(time: string): string {
  const [hour = "", minute = ""] = time.split(":");
  return `${Number(hour)}時${minute === "00" ? "" : `${minute}分`}`;
}

/** Today in Japan, by the server's clock: "2026-11-20". */
export function todayIso(now: number): string {
  const p = parts(new Date(now).toISOString());
  return toIsoDate({ year: Number(p.year), month: Number(p.month), day: Number(p.day) });
}

/** "2026-11-30", 1 → "2026-12-01" */
export function addDays(iso: string, days: number): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
