import type { Fading } from "@/lib/engine/index/fading";
import type { PackedSignals } from "@/lib/engine/signals/pack";
import type { Day } from "@/lib/engine/signals/signal";
import type { Profile } from "./profile";
import { clippedProfile, laterAndTakenOff } from "./reshaped-profile";
import { forceProfile, recentForce, sourceOf } from "./signal-profile";

/**
 * What a signal with links adds to the `new` pressure of the last `window` days, on every day (method §6, method-2 §1 and §2), as profiles
 * to be summed: of a tally its happenings of those days; of a pair, as long as either part started within them, what both weigh now less what
 * they weighed a window ago. A pair is told at its opener, and at its status where the opener does not count.
 */
export function freshProfiles(packed: PackedSignals, row: number, window: number, fading: Fading): Profile[] {
  if (packed.counting[row] === 0) return [];
  if (packed.tallies.has(row)) return [recentForce(sourceOf(packed, row), window, fading)];
  const partner = packed.openedBy.get(row) ?? packed.openers.get(row);
  const paired = partner !== undefined && packed.counting[partner] === 1;
  if (paired && partner < row) return [];
  const rows = paired ? [row, partner] : [row];
  const profiles = rows.map((one) => forceProfile(packed, one, fading));
  const starts = rows.map((one) => packed.start[one] as number);
  return freshDays(starts, window).flatMap(([first, until]) =>
    profiles.flatMap((profile) => [
      clippedProfile(profile, first, until, fading),
      clippedProfile(laterAndTakenOff(profile, window), first, until, fading),
    ]),
  );
}

/** The days `first … until − 1` on which one of the starts lies within the window, as spans that do not overlap. */
function freshDays(starts: readonly Day[], window: number): [Day, Day][] {
  const spans: [Day, Day][] = [];
  for (const start of [...starts].sort((a, b) => a - b)) {
    const last = spans.at(-1);
    if (last && start <= last[1]) last[1] = start + window;
    else spans.push([start, start + window]);
  }
  return spans;
}
