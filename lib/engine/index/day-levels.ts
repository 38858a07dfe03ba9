import type { Method } from "@/lib/engine/methods/method";
import type { PackedSignals } from "@/lib/engine/signals/pack";
import type { Day } from "@/lib/engine/signals/signal";
import { indexSeries } from "./index-series";

/** What the families of a view come to at the end of one day, in the order of FAMILIES. */
export interface DayLevels {
  /** 0 where a family has no signal. */
  pressure: readonly number[];
  /** S, −100 … 100; NaN before the first counting signal of a family. */
  score: readonly number[];
}

interface Known {
  method: Method;
  days: Map<Day, DayLevels>;
}

const DAYS_KEPT = 64;
const known = new WeakMap<PackedSignals, Known>();

/** The levels of one day, as `indexSeries` of that day has them. What is said of a page asks for a few days again and again: they are summed once. */
export function dayLevels(packed: PackedSignals, method: Method, day: Day): DayLevels {
  let days = known.get(packed);
  if (days?.method !== method) {
    days = { method, days: new Map() };
    known.set(packed, days);
  }
  const found = days.days.get(day);
  if (found) return found;
  const { pressure, score } = indexSeries(packed, method, day, day);
  const made = {
    pressure: pressure.map((line) => line[0] as number),
    score: score.map((line) => line[0] as number),
  };
  if (days.days.size >= DAYS_KEPT) days.days.clear();
  days.days.set(day, made);
  return made;
}
