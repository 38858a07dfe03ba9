import type { PublicationWords } from "@/lib/brief/weekly/publication-shape";
import { formatDay, signed } from "@/lib/charts/format/format";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { parseIsoWeek } from "@/lib/engine/calendar/iso-week";
import type { Method } from "@/lib/engine/methods/method";
import type { Day } from "@/lib/engine/signals/signal";
import type { StageSeries } from "@/lib/engine/stages/stage";

/** 52 whole weeks. */
const LINE_DAYS = 364;

type Line = NonNullable<PublicationWords["line"]>;

/** The 90 % band of the draws, by day. */
export interface LineBand {
  from: Day;
  low: ArrayLike<number>;
  high: ArrayLike<number>;
}

/**
 * The index of every day of the last 52 weeks to the Sunday, from the first tracked day at the earliest, and what it shows in words; null: there
 * is no index on the Sunday.
 */
export function weekLine(
  followed: StageSeries | null,
  week: string,
  { first, method, band }: { first: Day; method: Pick<Method, "stage">; band: LineBand | null },
): Line | null {
  const sunday = parseIsoWeek(week)?.sunday;
  if (followed === null || sunday === undefined) return null;
  const from = Math.max(first, sunday - LINE_DAYS + 1);
  const valueOn = (line: ArrayLike<number>, begin: Day, day: Day) => {
    const value = line[day - begin];
    return value === undefined || Number.isNaN(value) ? null : value;
  };
  const days = Array.from({ length: Math.max(0, sunday - from + 1) }, (_, at) => from + at);
  const index = days.map((day) => valueOn(followed.series.index, followed.from, day));
  if (index.at(-1) === undefined || index.at(-1) === null) return null;
  const stage = followed.stage[sunday - followed.from] ?? null;
  return {
    from: isoFromDay(from),
    index,
    low: band && days.map((day) => valueOn(band.low, band.from, day)),
    high: band && days.map((day) => valueOn(band.high, band.from, day)),
    stage,
    borders: [...method.stage.borders],
    described: described(index, from, stage),
  };
}

/** `// => "The engagement index from 9 Dec 2024 to 7 Dec 2025: it begins at −3.1, …, and ends at +1.9 (guarded)."` */
function described(index: readonly (number | null)[], from: Day, stage: Line["stage"]): string {
  const values = index.flatMap((value, at) => (value === null ? [] : [{ value, day: from + at }]));
  const [begin, end] = [values[0], values.at(-1)];
  if (!begin || !end) return "";
  const on = (day: Day) => formatDay(isoFromDay(day));
  const level = stage === null ? "" : ` (${stage})`;
  if (begin === end) return `The engagement index on ${on(end.day)}: ${signed(end.value)}${level}.`;
  const lowest = values.reduce((a, b) => (b.value < a.value ? b : a));
  const highest = values.reduce((a, b) => (b.value > a.value ? b : a));
  const spans = `The engagement index from ${on(begin.day)} to ${on(end.day)}`;
  if (signed(lowest.value) === signed(highest.value))
    return `${spans}: it stays at ${signed(end.value)}${level}.`;
  const extreme = (word: string, { value, day }: typeof begin) =>
    day === begin.day || day === end.day ? [] : [`is ${word} at ${signed(value)} on ${on(day)}`];
  const passed = [extreme("lowest", lowest), extreme("highest", highest)].flat();
  const told = passed.length === 0 ? " " : `, ${passed.map((words) => `${words}, `).join("")}`;
  return `${spans}: it begins at ${signed(begin.value)}${told}and ends at ${signed(end.value)}${level}.`;
}
