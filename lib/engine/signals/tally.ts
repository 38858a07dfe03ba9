import { lastDayOfPeriod } from "@/lib/engine/calendar/period";
import type { Generation } from "@/lib/engine/methods/method";
import { type EffectiveSpan, effectiveSpan } from "./effective-span";
import { isWithdrawn, knownReports } from "./known-reports";
import type { Day, EngineSignal } from "./signal";

/** Whether a signal tells of several like happenings (method-2 §1): it has an end, and is no status. */
export function isTally(signal: Pick<EngineSignal, "occurrences" | "status" | "end">): boolean {
  return signal.occurrences >= 2 && !signal.status && signal.end !== null;
}

/**
 * The days that the happenings of a tally are spread over in a view (method-2 §1): from the first written day to the last day of its
 * end’s period or its earliest dated, unwithdrawn report known in the view, whichever is first, and never before the first.
 * 2025-01-01 … 2025-06-30, half-year, reported on 2025-06-12: 2025-01-01 … 2025-06-12.
 */
export function tallySpan(
  { start, end, precision, reports }: EngineSignal,
  knownOn: Day | null,
): EffectiveSpan & { end: Day } {
  let last = end === null ? start : lastDayOfPeriod(end, precision);
  for (const report of knownReports(reports, start, knownOn))
    if (report.published !== null && report.published < last && !isWithdrawn(report, knownOn))
      last = report.published;
  return { start, end: Math.max(start, last) };
}

/** The days that a signal counts for in a view, by the rules of a generation. */
export function spanInView(signal: EngineSignal, knownOn: Day | null, generation: Generation): EffectiveSpan {
  return generation === 2 && isTally(signal) ? tallySpan(signal, knownOn) : effectiveSpan(signal, knownOn);
}

/**
 * Whether a happening is one of those that a tally tells of (method-2 §1): a single event of the tally’s family and sign that starts, as
 * written, on one of its written days. A tally is never a member of another.
 */
export function isMemberOf(
  signal: Pick<EngineSignal, "occurrences" | "status" | "end" | "family" | "intensity" | "start">,
  tally: Pick<
    EngineSignal,
    "occurrences" | "status" | "end" | "family" | "intensity" | "start" | "precision"
  >,
): boolean {
  return (
    isTally(tally) &&
    signal.occurrences === 1 &&
    !signal.status &&
    signal.end !== null &&
    signal.family === tally.family &&
    Math.sign(signal.intensity) === Math.sign(tally.intensity) &&
    signal.start >= tally.start &&
    signal.start <= lastDayOfPeriod(tally.end ?? tally.start, tally.precision)
  );
}
