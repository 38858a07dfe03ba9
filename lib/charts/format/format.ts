/** What an absent number is called where it is read aloud. */
export const NO_DATA = "no data";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/**
 * A number with its sign, a true minus and fixed decimals; null is an en dash. A value that rounds to
 * zero has no sign. `signed(18.53) // => "+18.5"`, `signed(-3, 0) // => "−3"`, `signed(null) // => "–"`
 */
export function signed(value: number | null, decimals = 1): string {
  if (value === null || Number.isNaN(value)) return "–";
  const text = Math.abs(value).toFixed(decimals);
  if (Number(text) === 0) return text;
  return `${value < 0 ? "−" : "+"}${text}`;
}

/** A number without a plus, a true minus for negatives. `plain(-0.25, 2) // => "−0.25"` */
export function plain(value: number | null, decimals = 1): string {
  return signed(value, decimals).replace("+", "");
}

/** A share of one as a percentage. `percent(0.9914) // => "99 %"` */
export function percent(value: number | null): string {
  return value === null ? "–" : `${Math.round(value * 100)} %`;
}

interface DayParts {
  year: number;
  month: string;
  day: number;
}

function parts(iso: string): DayParts | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  const month = MONTHS[Number(found?.[2]) - 1];
  if (!found || !month) return null;
  return { year: Number(found[1]), month, day: Number(found[3]) };
}

/** A civil day as people write it. `formatDay("2025-11-26") // => "26 Nov 2025"` */
export function formatDay(iso: string | null): string {
  if (iso === null) return "–";
  const on = parts(iso);
  return on ? `${on.day} ${on.month} ${on.year}` : iso;
}

/** A moment in universal time. `formatMoment("2025-11-26T18:45:10.000Z") // => "26 Nov 2025, 18:45 UTC"` */
export function formatMoment(iso: string): string {
  return `${formatDay(iso.slice(0, 10))}, ${iso.slice(11, 16)} UTC`;
}

/** Without the year, for lists that name it elsewhere. `formatDayShort("2025-11-26") // => "26 Nov"` */
export function formatDayShort(iso: string): string {
  const on = parts(iso);
  return on ? `${on.day} ${on.month}` : iso;
}

/** `formatMonth("2025-11-26") // => "Nov 2025"` */
export function formatMonth(iso: string): string {
  const on = parts(iso);
  return on ? `${on.month} ${on.year}` : iso;
}

/**
 * First and last day without repeating what they share; an open end is said in words.
 * `formatSpan("2025-11-15", "2025-11-18") // => "15–18 Nov 2025"`, `formatSpan("2021-08-15", null) // => "since 15 Aug 2021"`
 */
export function formatSpan(start: string, end: string | null): string {
  if (end === null) return `since ${formatDay(start)}`;
  if (end === start) return formatDay(start);
  const a = parts(start);
  const b = parts(end);
  if (!a || !b) return `${start} – ${end}`;
  if (a.year !== b.year) return `${formatDay(start)} – ${formatDay(end)}`;
  if (a.month !== b.month) return `${a.day} ${a.month} – ${formatDay(end)}`;
  return `${a.day}–${b.day} ${b.month} ${b.year}`;
}

/** A count with its noun. `count(1, "signal") // => "1 signal"`, `count(2, "family", "families") // => "2 families"` */
export function count(n: number, one: string, many = `${one}s`): string {
  // Most counts are small, and a browser takes its time over the first number that it groups.
  const text = Number.isInteger(n) && Math.abs(n) < 1000 ? String(n) : n.toLocaleString("en-GB");
  return `${text} ${n === 1 ? one : many}`;
}
