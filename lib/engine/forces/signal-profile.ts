import type { Fading } from "@/lib/engine/index/fading";
import type { PackedSignals } from "@/lib/engine/signals/pack";
import type { Day, Retraction } from "@/lib/engine/signals/signal";
import { excessProfile } from "./excess-profile";
import type { Profile } from "./profile";
import { scaledFrom } from "./reshaped-profile";
import { spanProfile, spreadProfile } from "./span-profile";

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
  const { start, end, full, happenings, until } = source;
  let profile: Profile =
    happenings === null
      ? spanProfile(start, end, full)
      : spreadProfile(start, Math.min(end, until), (happenings * full) / (end - start + 1), fading);
  for (const retraction of source.retractions)
    profile = scaledFrom(profile, Math.max(start, retraction.start), 1 - retraction.r, fading);
  return profile;
}

/** The force of an event beside the status that it opened: what it has in excess of it (method-2 §2). */
export function openerForce(event: ForceSource, status: ForceSource, fading: Fading): Profile {
  return excessProfile(ownForce(event, fading), ownForce(status, fading), fading);
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
    happenings: packed.tallies.get(row)?.left ?? null,
    until: packed.until,
  };
}

/** The force of a signal of a view (method §2, method-2 §1 and §2): the one place where a signal with links becomes a force. */
export function forceProfile(packed: PackedSignals, row: number, fading: Fading): Profile {
  if (packed.counting[row] === 0) return [];
  const own = sourceOf(packed, row);
  const opened = packed.openers.get(row);
  return opened === undefined ? ownForce(own, fading) : openerForce(own, sourceOf(packed, opened), fading);
}
