import { type Arrival, arrivalOf } from "@/lib/engine/forces/arrival";
import type { PackedSignals } from "@/lib/engine/signals/pack";
import type { Day } from "@/lib/engine/signals/signal";

/** N: the level that no event can pass. The authors of the idea use 9; 10 is the end of our scale of intensities. */
const SCALE = 10;
/** N levels are shown as −100 … 100. */
const SHOWN = 10;

/**
 * A second opinion from the same signals (method, “Second opinion”): a level that every counting signal moves once, on its effective
 * start, the less the nearer the level is to the end of the scale it moves towards; nothing fades. P ← P + v·q·(N − P)/N for v ≥ 0,
 * P + v·q·(N + P)/N for v < 0, N = 10, from P = 0 before the first. Signals of one day are taken by id, as everywhere. The
 * method says nothing of retractions: a signal moves the level by what retractions left of it on its first day, and a later
 * one does not move the level back, since a level without memory of its parts has nothing to undo. Shown ×10, −100 … 100, for
 * each day `from … to` (element `day − from`); in generation 2 a tally comes day by day and a pair once, at the opener. NaN before the first counting signal. Throws RangeError for a range that runs backwards.
 * +4 of full weight and then −5: 40 after the first, then 10 · (4 − 5 · 14/10) = −30.
 */
export function secondOpinion(packed: PackedSignals, from: Day, to: Day): Float64Array {
  if (!(to >= from)) throw new RangeError("the range runs backwards");
  const shown = new Float64Array(to - from + 1).fill(Number.NaN);
  let level = 0;
  let begun = false;
  let row = 0;
  let running: Arrival[] = [];
  const first = Math.min(from, packed.first ?? from);
  for (let day = first; day <= to; day++) {
    for (; row < packed.count && (packed.start[row] as number) <= day; row++) {
      const arrival = arrivalOf(packed, row);
      if (arrival) running.push(arrival);
    }
    for (const { daily } of running) {
      level += (daily * (SCALE - Math.sign(daily) * level)) / SCALE;
      begun = true;
    }
    running = running.filter((arrival) => arrival.first + arrival.told - 1 > day);
    if (begun && day >= from) shown[day - from] = level * SHOWN;
  }
  return shown;
}
