import { lastDayOfPeriod } from "@/lib/engine/calendar/period";
import { effectiveSpan } from "@/lib/engine/signals/effective-span";
import { evidenceWeight } from "@/lib/engine/signals/evidence-weight";
import { isWithdrawn, knownReports } from "@/lib/engine/signals/known-reports";
import type { Day, EngineSignal, Retraction } from "@/lib/engine/signals/signal";

/** The happenings of a tally, spread over the days that they fell on (method-2 §1). */
export interface PlainTally {
  /** a and b, both inclusive. */
  from: Day;
  to: Day;
  /** n′: those that no other signal of the view tells of. */
  left: number;
}

/** One signal as a view of generation 2 resolves it, by the text of method-2 and of method.md §1 and §8. */
export interface PlainSignal {
  signal: EngineSignal;
  /** q. */
  weight: number;
  counts: boolean;
  start: Day;
  /** Last day known in the view; null while in force. */
  end: Day | null;
  retractions: readonly Retraction[];
  tally: PlainTally | null;
  /** The status that it brought about, where the link holds in the view. */
  opened: PlainSignal | null;
}

/**
 * The signals of a view, one at a time and every link looked up anew: what the engine's one pass must agree with. It shares
 * no code with it beyond the dates and weights of method.md.
 */
export function plainView(signals: readonly EngineSignal[], knownOn: Day | null = null): PlainSignal[] {
  const known = signals.filter(
    ({ reports, start }) => knownOn === null || knownReports(reports, start, knownOn).length > 0,
  );
  const counts = (signal: EngineSignal) =>
    signal.scored && evidenceWeight(signal.reports, signal.start, knownOn) > 0;
  const view = known.map((signal): PlainSignal => {
    const span = effectiveSpan(signal, knownOn);
    const tally = tallyOf(signal, known.filter(counts), knownOn);
    return {
      signal,
      weight: evidenceWeight(signal.reports, signal.start, knownOn),
      counts: counts(signal) && (tally === null || tally.left > 0),
      start: tally?.from ?? span.start,
      end: tally?.to ?? span.end,
      retractions: signal.retractions.filter(({ start }) => knownOn === null || start <= knownOn),
      tally,
      opened: null,
    };
  });
  for (const one of view) one.opened = view.find((other) => opens(one, other)) ?? null;
  return view;
}

function tallyOf(
  signal: EngineSignal,
  counting: readonly EngineSignal[],
  knownOn: Day | null,
): PlainTally | null {
  if (signal.occurrences < 2 || signal.end === null) return null;
  const lastWritten = lastDayOfPeriod(signal.end, signal.precision);
  const told = knownReports(signal.reports, signal.start, knownOn)
    .filter((report) => !isWithdrawn(report, knownOn))
    .flatMap(({ published }) => (published === null ? [] : [published]));
  const members = counting.filter(
    (one) =>
      one.countedIn === signal.id &&
      one.occurrences === 1 &&
      !one.status &&
      one.family === signal.family &&
      Math.sign(one.intensity) === Math.sign(signal.intensity) &&
      one.start >= signal.start &&
      one.start <= lastWritten,
  );
  return {
    from: signal.start,
    to: Math.max(signal.start, Math.min(lastWritten, ...told)),
    left: signal.occurrences - members.length,
  };
}

/** Whether an event names a status as what it brought about, and both can carry the link in the view (method-2 §2). */
function opens(event: PlainSignal, status: PlainSignal): boolean {
  return (
    event.signal.opens === status.signal.id &&
    event !== status &&
    event.counts &&
    status.counts &&
    !event.signal.status &&
    event.signal.occurrences === 1 &&
    status.signal.status &&
    event.signal.family === status.signal.family &&
    event.signal.intensity !== 0 &&
    Math.sign(event.signal.intensity) === Math.sign(status.signal.intensity) &&
    status.signal.start >= event.signal.start
  );
}
