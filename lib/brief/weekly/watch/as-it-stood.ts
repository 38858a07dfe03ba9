import type { Generation } from "@/lib/engine/methods/method";
import { type PackedSignals, packSignals } from "@/lib/engine/signals/pack";
import type { Day, EngineSignal } from "@/lib/engine/signals/signal";

/**
 * The signals of a view as somebody saw them on a day who looks ahead from it: an end that lies after it, and that nobody had told by then, is
 * none. A status goes on standing; a happening of several days is taken to be over. The figures of the day itself are the same: what starts
 * later stays in, since a count over a longer time counts apart from its members, and `startedBy` leaves it out of what is computed.
 */
export function asItStood(
  signals: readonly EngineSignal[],
  { day, knownOn, generation }: { day: Day; knownOn: Day | null; generation: Generation },
): PackedSignals {
  const seen = signals.map((signal) => {
    const { start, end, endPublished, status, occurrences } = signal;
    if (start > day || end === null || end <= day || end === start || occurrences >= 2) return signal;
    if (!status) return { ...signal, end: day };
    return endPublished !== null && endPublished <= day ? signal : { ...signal, end: null };
  });
  return packSignals(seen, knownOn, generation);
}
