import type { ReadingBase } from "@/lib/data/readings/reading-base";
import { kept } from "@/lib/data/readings/reading-keep";
import type { Bands } from "@/lib/engine/draws/band";
import { DEFAULT_DRAWS } from "@/lib/engine/draws/draw-settings";
import { BANDS_KEPT, certaintyKeep } from "./certainty-keep";
import { draw } from "./draw";
import { drawnInput, isLive } from "./drawn-input";
import type { BandsOf } from "./kept-parts";

/** The bands of a reading by days and name. Readings of other states than that of now never change, or are asked for once: of them no parts are kept. */
export function bandsOf(base: ReadingBase): BandsOf {
  return { from: base.first, to: base.last, name: isLive(base) ? base.slug : null };
}

/**
 * The bands of all covered days of a reading (method §7), and the draws of its Sundays; null: there is no index yet. Kept
 * by content, so that a write which changes no number draws nothing again.
 */
export function loadBands(base: ReadingBase): Promise<Bands | null> {
  const { method, first, last } = base;
  const { packed, doubts, hash } = drawnInput(base);
  if (packed.first === null || packed.first > last) return Promise.resolve(null);
  const { seed, draws } = DEFAULT_DRAWS;
  return kept(certaintyKeep().bands, BANDS_KEPT, `${hash} ${first} ${last} ${seed} ${draws}`, () =>
    draw("bands", packed, doubts, method, DEFAULT_DRAWS, bandsOf(base)),
  );
}
