import { happeningRules } from "@/lib/codebook/happening-rules";
import { isoFromDay } from "@/lib/engine/calendar/day";
import type { Day, EngineSignal } from "@/lib/engine/signals/signal";

/** Tells what is wrong in one signal of generation 2 by itself, by field. */
export function ownFaults(signal: EngineSignal, issue: (path: string[], message: string) => void): void {
  if (signal.scored && signal.reports.length === 0)
    issue(["reports"], "is empty: a scored signal has a report at least");
  if (signal.stateViolence && signal.family !== "SECURITY")
    issue(["stateViolence"], "is true, but the family is not SECURITY");
  if (signal.stateViolence && signal.intensity > 0)
    issue(["stateViolence"], "is true, but the intensity is above 0");
  const iso = (day: Day | null) => (day === null ? null : isoFromDay(day));
  happeningRules({ ...signal, end: iso(signal.end), endPublished: iso(signal.endPublished) }, null, 2, issue);
}
