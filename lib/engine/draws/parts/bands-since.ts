import { sundayOnOrBefore } from "@/lib/engine/calendar/iso-week";
import { BAND_LEVELS, type Band, type Bands } from "@/lib/engine/draws/band";
import type { DrawSettings } from "@/lib/engine/draws/draw-settings";
import { type Day, FAMILIES } from "@/lib/engine/signals/signal";
import type { Since } from "./band-parts";

/** Bands of a range in which what lies before `since` is that of earlier bands with the same first day, and nothing is written yet from there on. */
export function bandsSince(
  before: Bands | null,
  since: Since,
  from: Day,
  to: Day,
  settings: DrawSettings,
): Bands {
  const sundays: Day[] = [];
  for (let sunday = sundayOnOrBefore(from + 6); sunday <= to; sunday += 7) sundays.push(sunday);
  const band = (of: Band | undefined, changed: Day): Band => ({
    levels: BAND_LEVELS.map((_, level) => lineOf(of?.levels[level], from, to, changed)),
  });
  return {
    from,
    to,
    settings,
    index: band(before?.index, since.index),
    families: FAMILIES.map((_, family) => band(before?.families[family], since.families[family] as Day)),
    sundays,
    indexOnSundays: sundays.map((sunday, at) => {
      const known = sunday < since.index ? before?.indexOnSundays[at] : undefined;
      return known ?? new Float64Array(settings.draws).fill(Number.NaN);
    }),
  };
}

function lineOf(before: Float64Array | undefined, from: Day, to: Day, changed: Day): Float64Array {
  const line = new Float64Array(to - from + 1).fill(Number.NaN);
  const known = Math.max(0, Math.min(line.length, changed - from));
  if (before) line.set(before.subarray(0, known));
  return line;
}
