import type { ReadingBase } from "@/lib/data/readings/reading-base";
import { readingOn } from "@/lib/data/readings/reading-facts";
import { kept } from "@/lib/data/readings/reading-keep";
import type { Bands } from "@/lib/engine/draws/band";
import { DEFAULT_DRAWS } from "@/lib/engine/draws/draw-settings";
import { type Fragility, fragility } from "@/lib/engine/draws/fragility";
import type { Day } from "@/lib/engine/signals/signal";
import { certaintyKeep, FRAGILITIES_KEPT } from "./certainty-keep";
import { draw } from "./draw";
import { drawnInput } from "./drawn-input";
import { bandsOf } from "./index-bands";

/**
 * How firm the change from the end of day `a` to the end of day `b` is (method §7); null where there is no index on both, or where nobody searched one of them.
 * Kept by content. `bands` of the same reading, where they are there, spare drawing two Sundays again.
 */
export function rangeFragility(
  base: ReadingBase,
  a: Day,
  b: Day,
  bands: Bands | null = null,
): Promise<Fragility | null> {
  const { method } = base;
  // An arrow needs both of its days (method-2 §3), and so does what is said of its firmness.
  if (!readingOn(base, a).supported || !readingOn(base, b).supported) return Promise.resolve(null);
  const { packed, doubts, defaults, hash } = drawnInput(base);
  if (packed.first === null || a < packed.first || b <= a) return Promise.resolve(null);
  const { seed, draws } = DEFAULT_DRAWS;
  return kept(certaintyKeep().fragility, FRAGILITIES_KEPT, `${hash} ${a} ${b} ${seed} ${draws}`, async () => {
    const drawn =
      drawnSundays(bands, a, b) ??
      pairOf(await draw("change", packed, doubts, method, [a, b], DEFAULT_DRAWS, bandsOf(base)));
    return fragility(packed, doubts, method, a, b, DEFAULT_DRAWS, defaults, drawn);
  });
}

function drawnSundays(bands: Bands | null, a: Day, b: Day): Pair | undefined {
  if (!bands) return undefined;
  return pairOf([a, b].flatMap((day) => bands.indexOnSundays[bands.sundays.indexOf(day)] ?? []));
}

type Pair = [Float64Array, Float64Array];

function pairOf([before, after]: Float64Array[]): Pair | undefined {
  return before && after ? [before, after] : undefined;
}
