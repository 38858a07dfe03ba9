import { indexSeries } from "@/lib/engine/index/index-series";
import type { Method } from "@/lib/engine/methods/method";
import { knowledgeDays } from "@/lib/engine/revisions/revision-steps";
import { packSignals } from "./pack";
import { type Day, type EngineSignal, FAMILIES, UNLINKED } from "./signal";

/** Signals of which nothing more became known, replaced by few; and the others. */
export interface SettledSignals {
  /** One a family, in force, with the pressure of all that are settled. */
  standIns: EngineSignal[];
  open: EngineSignal[];
}

/**
 * For many later states of one day's figure: most signals are the same in all of them, so that their pressure (method §3)
 * is summed once. Stand-ins and open signals give the figure of `day` that all signals give, as known on `day` or later,
 * but for the order of the sum. `settledSignals(signals, METHOD_1, 20422).standIns.length // => at most 5`
 */
export function settledSignals(signals: readonly EngineSignal[], method: Method, day: Day): SettledSignals {
  const settled: EngineSignal[] = [];
  const open: EngineSignal[] = [];
  const opened = new Set(signals.map(({ opens }) => opens));
  for (const signal of signals) {
    const linked = method.generation === 2 && isLinked(signal, opened);
    if (signal.start > day && !linked) continue;
    // A retraction may itself become known later, and what is linked moves with what becomes known of the others.
    const may = linked || signal.retractions.length > 0 || knowledgeDays([signal], day).length > 0;
    (may ? open : settled).push(signal);
  }
  const packed = packSignals(settled, day, method.generation);
  const { pressure } = indexSeries(packed, method, day, day);
  const standIns = FAMILIES.flatMap((family, at): EngineSignal[] => {
    const start = packed.firstByFamily[at] ?? null;
    if (start === null || start > day) return [];
    return [
      {
        id: `settled ${family}`,
        family,
        start,
        end: null,
        precision: "day",
        intensity: pressure[at]?.[0] ?? 0,
        scored: true,
        reports: [{ reliability: "A", credibility: 1, group: null, published: null, withdrawn: false }],
        endPublished: null,
        retractions: [],
        ...UNLINKED,
        status: true,
      },
    ];
  });
  return { standIns, open };
}

function isLinked(signal: EngineSignal, opened: ReadonlySet<string | null>): boolean {
  return (
    signal.occurrences > 1 || signal.countedIn !== null || signal.opens !== null || opened.has(signal.id)
  );
}
