import type { Fading } from "@/lib/engine/index/fading";
import type { PackedSignals } from "@/lib/engine/signals/pack";
import type { Day, Retraction } from "@/lib/engine/signals/signal";
import { excessOfSpans, excessProfile, type Span } from "./excess-profile";
import type { Profile } from "./profile";
import { scaledFrom } from "./reshaped-profile";
import { recentSpreadProfile, spanProfile, spreadProfile } from "./span-profile";

/** What a force is made of: resolved in a view, or drawn. */
export interface ForceSource {
  /** Effective first day. */
  start: Day;
  /** Effective last day; Infinity while in force. */
  end: number;
  /** v · q in a view, v in a draw; of one happening. */
  full: number;
  retractions: readonly Retraction[];
  /** n′ of a tally; null: no tally. */
  happenings: number | null;
  /** Last day of which a tally tells here, of the days that it is spread over. */
  until: number;
}

/** The force of a signal by itself, after retractions and before what it opened (x⁰ of method-2 §2). */
export function ownForce(source: ForceSource, fading: Fading): Profile {
  if (source.happenings !== null) return tallyForce(source, source.start, fading);
  return retracted(spanProfile(source.start, source.end, source.full), source, fading);
}

/** The force of those happenings of a tally that fell on `first`, one of its days, or later (method-2 §1). */
export function tallyForce(source: ForceSource, first: Day, fading: Fading): Profile {
  const { start, end, full, happenings, until } = source;
  const daily = ((happenings ?? 0) * full) / (end - start + 1);
  return retracted(spreadProfile(first, Math.min(end, until), daily, fading), source, fading);
}

/** On every day, the force of those happenings of a tally that fell within the last `window` days (method §6). */
export function recentForce(source: ForceSource, window: number, fading: Fading): Profile {
  const { start, end, full, happenings, until } = source;
  const daily = ((happenings ?? 0) * full) / (end - start + 1);
  return retracted(recentSpreadProfile(start, Math.min(end, until), daily, window, fading), source, fading);
}

function retracted(profile: Profile, { start, retractions }: ForceSource, fading: Fading): Profile {
  let left = profile;
  for (const retraction of retractions)
    left = scaledFrom(left, Math.max(start, retraction.start), 1 - retraction.r, fading);
  return left;
}

/** The force of an event beside the status that it opened: what it has in excess of it (method-2 §2). */
export function openerForce(event: ForceSource, status: ForceSource, fading: Fading): Profile {
  if (event.retractions.length === 0 && status.retractions.length === 0)
    return excessOfSpans(spanOf(event), spanOf(status), fading);
  return excessProfile(ownForce(event, fading), ownForce(status, fading), fading);
}

function spanOf({ start, end, full }: ForceSource): Span {
  return { start, end, value: full, holds: true };
}

const NONE: readonly Retraction[] = [];

/** A row of a view as what its force is made of; `full` in place of v · q where something else runs like the force. */
export function sourceOf(
  packed: PackedSignals,
  row: number,
  full = packed.counting[row] === 0
    ? 0
    : (packed.intensity[row] as number) * (packed.evidence[row] as number),
): ForceSource {
  return {
    start: packed.start[row] as number,
    end: packed.end[row] as number,
    full,
    retractions: packed.retractions.get(row) ?? NONE,
    happenings: (packed.happenings[row] as number) || null,
    until: packed.until,
  };
}

/** The force of a signal of a view (method §2, method-2 §1 and §2): the one place where a signal with links becomes a force. */
export function forceProfile(packed: PackedSignals, row: number, fading: Fading): Profile {
  if (packed.counting[row] === 0) return [];
  const own = sourceOf(packed, row);
  const opened = packed.opened[row] as number;
  return opened < 0 ? ownForce(own, fading) : openerForce(own, sourceOf(packed, opened), fading);
}
