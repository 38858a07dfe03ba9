import { lastDayOfPeriod } from "@/lib/engine/calendar/period";
import { isWithdrawn, knownReports } from "./known-reports";
import type { Day, EngineSignal } from "./signal";

/** The days that a signal counts for in a view; `end` null while it is in force. */
export interface EffectiveSpan {
  start: Day;
  end: Day | null;
}

/**
 * The span that the engine counts, from the span as written (method §1, imprecise dates; §8, endings).
 *
 * An imprecise start counts from the day by which it had certainly happened: the last day of its period or
 * the earliest dated, unwithdrawn report known in the view, whichever is first, and never before the start as
 * written. A single happening moves as one; another end moves to the last day of its own period. An ending that
 * was published after `knownOn` is not known yet: the status is in force.
 *
 * Written 2025-11-01, precision month, first report of 2025-11-20: counts from 2025-11-20.
 */
export function effectiveSpan(signal: EngineSignal, knownOn: Day | null): EffectiveSpan {
  const start = effectiveStart(signal, knownOn);
  const endKnown = knownOn === null || signal.endPublished === null || signal.endPublished <= knownOn;
  if (signal.end === null || !endKnown) return { start, end: null };
  if (signal.end === signal.start) return { start, end: start };
  return { start, end: Math.max(start, lastDayOfPeriod(signal.end, signal.precision)) };
}

function effectiveStart(signal: EngineSignal, knownOn: Day | null): Day {
  let certain = lastDayOfPeriod(signal.start, signal.precision);
  if (certain === signal.start) return certain;
  for (const report of knownReports(signal.reports, signal.start, knownOn))
    if (report.published !== null && report.published < certain && !isWithdrawn(report, knownOn))
      certain = report.published;
  return Math.max(signal.start, certain);
}
