import type { Method } from "@/lib/engine/methods/method";
import type { PackedSignals } from "@/lib/engine/signals/pack";
import { type Day, FAMILIES } from "@/lib/engine/signals/signal";

/** One day of the index, straight from the formulas of method §2–4 and signal by signal; null: no such figure. */
export interface PlainDay {
  index: number | null;
  warming: number | null;
  cooling: number | null;
  scores: (number | null)[];
  evidence: number[];
}

/** What the one-pass series must agree with. It knows nothing of lanes, anchors or remembered factors. */
export function plainDay(packed: PackedSignals, method: Method, day: Day): PlainDay {
  let weightSum = 0;
  for (const family of FAMILIES) weightSum += method.weights[family];
  const result: PlainDay = { index: null, warming: null, cooling: null, scores: [], evidence: [] };
  for (const [at, family] of FAMILIES.entries()) {
    let up = 0;
    let down = 0;
    let evidence = 0;
    let any = false;
    for (let row = 0; row < packed.count; row++) {
      const start = packed.start[row] ?? 0;
      if (packed.family[row] !== at || packed.counting[row] === 0 || day < start) continue;
      any = true;
      const age = day - (packed.end[row] ?? 0);
      const left = age <= 0 ? 1 : 0.5 ** (age / method.halfLives[family]);
      const weight = packed.evidence[row] ?? 0;
      evidence += weight * left;
      let force = (packed.intensity[row] ?? 0) * weight * left;
      for (const { start: from, r } of packed.retractions.get(row) ?? []) if (day >= from) force *= 1 - r;
      if (force > 0) up += force;
      else down += force;
    }
    const weight = method.weights[family] / weightSum;
    const score = (pressure: number) => 100 * Math.tanh(pressure / method.kappa[family]);
    result.scores.push(any ? score(up + down) : null);
    result.evidence.push(evidence);
    if (!any) continue;
    result.index = (result.index ?? 0) + weight * score(up + down);
    result.warming = (result.warming ?? 0) + weight * score(up);
    result.cooling = (result.cooling ?? 0) + weight * score(down);
  }
  return result;
}
