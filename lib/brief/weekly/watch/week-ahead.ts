import { isoFromDay } from "@/lib/engine/calendar/day";
import { indexSeries } from "@/lib/engine/index/index-series";
import { startedBy } from "@/lib/engine/index/projection";
import type { Method } from "@/lib/engine/methods/method";
import { shares } from "@/lib/engine/shares/shares";
import { knownReports } from "@/lib/engine/signals/known-reports";
import type { PackedSignals } from "@/lib/engine/signals/pack";
import type { Day, EngineSignal } from "@/lib/engine/signals/signal";

/** How far a summary looks ahead: four weeks. */
export const AHEAD_DAYS = 28;
/** So long without a report a status is unconfirmed: half a year. */
export const UNCONFIRMED_DAYS = 182;
/** A share under this is printed as 0.0. */
const PRINTS = 0.05;
/** Statuses named; the others are counted. */
const NAMED = 2;

/** What is to be watched in the four weeks after a Sunday, if nothing new happens. */
export interface WeekAhead {
  /** The index of the last day looked at; null: there is no index. */
  projected: { day: string; now: number; then: number } | null;
  /** What is over and will lose most by then; null: nothing fades. Days ISO. */
  fading: { slug: string; now: number; then: number; halvedOn: string } | null;
  /** In force with no report for long, the largest share first; and how many more there are. */
  unconfirmed: { slug: string; lastReport: string; days: number }[];
  others: number;
}

/** Looks ahead from a Sunday; `stood` holds the signals as they stood on it. */
export function weekAhead(
  stood: PackedSignals,
  signals: readonly EngineSignal[],
  method: Method,
  sunday: Day,
): WeekAhead {
  const packed = startedBy(stood.inGeneration(method.generation), sunday);
  const line = indexSeries(packed, method, sunday, sunday + AHEAD_DAYS).index;
  const [now, then] = [line[0], line.at(-1)];
  const weighing = shares(packed, method, sunday);
  const later = new Map(shares(packed, method, sunday + AHEAD_DAYS).map(({ id, share }) => [id, share]));
  const stands = new Map(signals.map((signal) => [signal.id, signal]));
  const rows = new Map(packed.ids.map((id, row) => [id, row]));
  const unconfirmed = weighing
    .filter(({ share }) => Math.abs(share) >= PRINTS)
    .toSorted((a, b) => Math.abs(b.share) - Math.abs(a.share) || (a.id < b.id ? -1 : 1))
    .flatMap(({ id }) => {
      const signal = stands.get(id);
      const end = packed.end[rows.get(id) ?? -1] ?? Number.NaN;
      if (!signal?.status || end <= sunday) return [];
      const last = lastReport(signal, sunday);
      return last === null || sunday - last < UNCONFIRMED_DAYS
        ? []
        : [{ slug: id, lastReport: isoFromDay(last), days: sunday - last }];
    });
  return {
    projected:
      now === undefined || then === undefined || Number.isNaN(now) || Number.isNaN(then)
        ? null
        : { day: isoFromDay(sunday + AHEAD_DAYS), now, then },
    fading: fadingMost(packed, method, sunday, { weighing, later, rows }),
    unconfirmed: unconfirmed.slice(0, NAMED),
    others: Math.max(0, unconfirmed.length - NAMED),
  };
}

function fadingMost(
  packed: PackedSignals,
  method: Method,
  sunday: Day,
  {
    weighing,
    later,
    rows,
  }: {
    weighing: ReturnType<typeof shares>;
    later: ReadonlyMap<string, number>;
    rows: ReadonlyMap<string, number>;
  },
): WeekAhead["fading"] {
  let most: WeekAhead["fading"] = null;
  for (const { id, family, share } of weighing) {
    const row = rows.get(id) ?? -1;
    const then = later.get(id) ?? 0;
    // A count that is still being spread over its days is neither standing nor over.
    if ((packed.end[row] ?? Number.NaN) > sunday || packed.tallies.has(row)) continue;
    const loss = Math.abs(share) - Math.abs(then);
    if (loss < PRINTS || (most !== null && loss <= Math.abs(most.now) - Math.abs(most.then))) continue;
    most = { slug: id, now: share, then, halvedOn: isoFromDay(sunday + Math.ceil(method.halfLives[family])) };
  }
  return most;
}

/** The newest report of a signal that was published by a day and is not withdrawn; null: there is none. */
function lastReport({ reports, start }: EngineSignal, day: Day): Day | null {
  const known = knownReports(reports, start, day).filter(
    ({ withdrawn }) => withdrawn === false || (withdrawn !== true && withdrawn > day),
  );
  return known.reduce<Day | null>((last, report) => {
    const published = report.published ?? start;
    return last === null ? published : Math.max(last, published);
  }, null);
}
