import type { Fading } from "@/lib/engine/index/fading";
import type { PackedSignals } from "@/lib/engine/signals/pack";
import { excessOfSpans, type Span } from "./excess-profile";
import type { Profile } from "./profile";
import { spanProfile, spreadProfile } from "./span-profile";

/**
 * The fresh evidence of one signal of a view (method-2 §3), 0 … q a happening: of an event q while it lasts and fading after; of a tally
 * n′ of them, spread over its days; of a status q fading from its start, and once more from its last day; of an armed conflict q as long as
 * it is in force. An opener has what it exceeds its status by. Retractions take force, not evidence.
 */
export function freshEvidence(packed: PackedSignals, row: number, fading: Fading): Profile {
  if (packed.counting[row] === 0) return [];
  const opened = packed.opened[row] as number;
  if (opened < 0 || packed.counting[opened] === 0) return ownEvidence(packed, row, fading);
  return excessOfSpans(freshSpan(packed, row), freshSpan(packed, opened), fading);
}

/** What a signal without a tally tells: an event and an armed conflict as long as they last, a status at its start and at its end. */
function freshSpan(packed: PackedSignals, row: number): Span {
  return {
    start: packed.start[row] as number,
    end: packed.end[row] as number,
    value: packed.evidence[row] as number,
    holds: packed.status[row] === 0 || packed.stateViolence[row] === 1,
  };
}

function ownEvidence(packed: PackedSignals, row: number, fading: Fading): Profile {
  const start = packed.start[row] as number;
  const end = packed.end[row] as number;
  const weight = packed.evidence[row] as number;
  const happenings = packed.happenings[row] as number;
  if (happenings > 0)
    return spreadProfile(
      start,
      Math.min(end, packed.until),
      (happenings * weight) / (end - start + 1),
      fading,
    );
  if (freshSpan(packed, row).holds) return spanProfile(start, end, weight);
  const begun = { from: start, held: 0, fading: weight, inflow: 0 };
  if (end <= start || !Number.isFinite(end)) return [begun];
  return [begun, { ...begun, from: end }];
}
