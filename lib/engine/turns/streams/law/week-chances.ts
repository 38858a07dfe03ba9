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
}

/** A week that fits no pace speaks no louder than that: 230 nats. */
const LEAST_LOG = -100 * Math.LN10;

/** Chances of the weeks of a stream under a law. A week that nobody searched says nothing, whatever it holds. */
export function weekChances(
  { count }: WeeklyStream,
  exposure: Float64Array,
  law: CountLaw,
  { paces, prior }: Paces,
): WeekChances {
  const weeks = count.length;
  const rows = new Map<string, number>();
  const row = new Int32Array(weeks);
  const seen: number[] = [];
  for (let week = 0; week < weeks; week++) {
    const carried = law.carry > 0 && week > 0 ? `${count[week - 1]} ${exposure[week - 1]}` : "";
    const key = exposure[week] === 0 ? "" : `${count[week]} ${exposure[week]} ${carried}`;
    const known = rows.get(key);
    row[week] = known ?? seen.length;
    if (known === undefined) rows.set(key, seen.push(week) - 1);
  }
  const logs = new Float64Array(seen.length * paces.length);
  const peaks = new Float64Array(seen.length);
  for (const [at, week] of seen.entries()) {
    const cells = logs.subarray(at * paces.length, (at + 1) * paces.length);
    peaks[at] = fillRow(cells, { count, exposure, week }, law, paces);
  }
  const peak = Float64Array.from(row, (at) => peaks[at] as number);
  return { weeks, paces: paces.length, prior, row, logs, relative: logs.map((log) => Math.exp(log)), peak };
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
