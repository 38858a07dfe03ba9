import type { ReadingBase } from "@/lib/data/readings/reading-base";
import { kept } from "@/lib/data/readings/reading-keep";
import { DEFAULT_DRAWS } from "@/lib/engine/draws/draw-settings";
import type { Sensitivity } from "@/lib/engine/draws/sensitivity";
import type { Day } from "@/lib/engine/signals/signal";
import { certaintyKeep, SENSITIVITIES_KEPT } from "./certainty-keep";
import { draw } from "./draw";
import { drawnInput } from "./drawn-input";

/** Which doubts the index of a day hangs on (method §7); null: there is no index on that day. Kept by content. */
export function daySensitivity(base: ReadingBase, day: Day): Promise<Sensitivity | null> {
  const { method } = base;
  const { packed, doubts, hash } = drawnInput(base);
  if (packed.first === null || day < packed.first) return Promise.resolve(null);
  const { seed, draws } = DEFAULT_DRAWS;
  return kept(certaintyKeep().sensitivity, SENSITIVITIES_KEPT, `${hash} ${day} ${seed} ${draws}`, () =>
    draw("sensitivity", packed, doubts, method, day, DEFAULT_DRAWS),
  );
}
