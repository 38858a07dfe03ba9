import type { WeeklyStream } from "@/lib/engine/turns/streams/stream";
import { type CountLaw, expectedCount, logChance } from "./count-law";
import type { Paces } from "./paces";

/** Chance of each week under each pace. Weeks that saw the same share a row. */
export interface WeekChances {
  weeks: number;
  paces: number;
  /** Chance of each pace beforehand; adds up to 1, or a little less. */
  prior: Float64Array;
  /** Row of each week. */
  row: Int32Array;
  /** Row by row, a number a pace: relative to the best pace of that row, from 10⁻¹⁰⁰ to 1. */
  relative: Float64Array;
  /** Natural logarithms of the same. */
  logs: Float64Array;
  /** Log chance of each week under its best pace. */
  peak: Float64Array;
  /** Row by what a week saw, and the log chance of each row under its best pace: later weeks may have seen the same. */
  rows: ReadonlyMap<string, number>;
  peaks: Float64Array;
}

/** A week that fits no pace speaks no louder than that: 230 nats. */
const LEAST_LOG = -100 * Math.LN10;

/** Chances of the weeks of a stream under a law. A week that nobody searched says nothing, whatever it holds. */
export function weekChances(
  { count }: WeeklyStream,
  exposure: Float64Array,
  law: CountLaw,
  paces: Paces,
): WeekChances {
  const none = { rows: new Map<string, number>(), peaks: new Float64Array(), row: new Int32Array() };
  const empty = { logs: new Float64Array(), relative: new Float64Array() };
  return withWeeks({ ...none, ...empty }, 0, { count, exposure }, law, paces);
}

/** With so many times as many rows as weeks most are of weeks that are no more. */
const MOST_ROWS = 2;

/**
 * `weekChances` of a stream whose weeks before `since` are those of `before`, under the same law and paces: only rows that no week had are worked out. Bit for
 * bit the same chances.
 */
export function weekChancesSince(
  before: WeekChances,
  since: number,
  stream: WeeklyStream,
  exposure: Float64Array,
  law: CountLaw,
  paces: Paces,
): WeekChances {
  const { weeks, rows } = before;
  if (since >= weeks && weeks === stream.count.length) return before;
  if (rows.size > MOST_ROWS * weeks) return weekChances(stream, exposure, law, paces);
  return withWeeks(before, since, { count: stream.count, exposure }, law, paces);
}

type Rows = Pick<WeekChances, "rows" | "peaks" | "row" | "logs" | "relative">;

function withWeeks(
  known: Rows,
  since: number,
  { count, exposure }: { count: Float64Array; exposure: Float64Array },
  law: CountLaw,
  { paces, prior }: Paces,
): WeekChances {
  const weeks = count.length;
  const rows = new Map(known.rows);
  const row = new Int32Array(weeks);
  row.set(known.row.subarray(0, since));
  const fresh: number[] = [];
  for (let week = since; week < weeks; week++) {
    const carried = law.carry > 0 && week > 0 ? `${count[week - 1]} ${exposure[week - 1]}` : "";
    const key = exposure[week] === 0 ? "" : `${count[week]} ${exposure[week]} ${carried}`;
    const found = rows.get(key) ?? rows.size;
    row[week] = found;
    if (found < rows.size) continue;
    rows.set(key, found);
    fresh.push(week);
  }
  const logs = new Float64Array(rows.size * paces.length);
  const relative = new Float64Array(logs.length);
  const peaks = new Float64Array(rows.size);
  logs.set(known.logs);
  relative.set(known.relative);
  peaks.set(known.peaks);
  for (const [at, week] of fresh.entries()) {
    const place = known.peaks.length + at;
    const cells = logs.subarray(place * paces.length, (place + 1) * paces.length);
    peaks[place] = fillRow(cells, { count, exposure, week }, law, paces);
    for (const [pace, log] of cells.entries()) relative[place * paces.length + pace] = Math.exp(log);
  }
  const peak = Float64Array.from(row, (at) => peaks[at] as number);
  return { weeks, paces: paces.length, prior, row, logs, relative, peak, rows, peaks };
}

/** Fills one row and gives the log chance that it is relative to. */
function fillRow(
  cells: Float64Array,
  { count, exposure, week }: { count: Float64Array; exposure: Float64Array; week: number },
  { fano, carry }: CountLaw,
  paces: Float64Array,
): number {
  const searched = exposure[week] as number;
  if (searched === 0) return 0;
  const before = { count: count[week - 1] ?? 0, exposure: exposure[week - 1] ?? 0 };
  const happened = count[week] as number;
  let peak = Number.NEGATIVE_INFINITY;
  for (const [at, pace] of paces.entries()) {
    const log = logChance(happened, expectedCount(pace, searched, carry, before), fano);
    cells[at] = log;
    if (log > peak) peak = log;
  }
  for (let at = 0; at < cells.length; at++) cells[at] = Math.max(LEAST_LOG, (cells[at] as number) - peak);
  return peak;
}
