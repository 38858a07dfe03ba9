import { scoreSlope } from "@/lib/engine/index/family-score";
import { familyFadings, forceOn } from "@/lib/engine/index/force";
import { indexSeries } from "@/lib/engine/index/index-series";
import { type Method, weightList } from "@/lib/engine/methods/method";
import type { PackedSignals } from "@/lib/engine/signals/pack";
import { type Day, FAMILIES, type Family } from "@/lib/engine/signals/signal";

/** The shares of revisions as the method says them, signal by signal, the unrevised ones left out. */
export function vintageSharesOfAll(earlier: PackedSignals, later: PackedSignals, method: Method, day: Day) {
  const then = earlier.inGeneration(method.generation);
  const now = later.inGeneration(method.generation);
  const pressures = (packed: PackedSignals) =>
    indexSeries(packed, method, day, day).pressure.map((line) => line[0] ?? 0);
  const [before, after] = [pressures(then), pressures(now)];
  const weights = weightList(method);
  const factors = FAMILIES.map(
    (family, at) => (weights[at] ?? 0) * scoreSlope(before[at] ?? 0, after[at] ?? 0, method.kappa[family]),
  );
  const fadings = familyFadings(method);
  const byId = new Map<string, { family: Family; steps: Map<number, number> }>();
  for (const [packed, sign] of [
    [then, -1],
    [now, 1],
  ] as const)
    for (let row = 0; row < packed.count && (packed.start[row] as number) <= day; row++) {
      const at = packed.family[row] as number;
      const family = FAMILIES[at];
      if (packed.counting[row] === 0 || !family) continue;
      const id = packed.ids[row] ?? "";
      const entry = byId.get(id) ?? { family, steps: new Map<number, number>() };
      entry.family = family;
      entry.steps.set(at, (entry.steps.get(at) ?? 0) + sign * forceOn(packed, row, day, fadings));
      byId.set(id, entry);
    }
  return [...byId].flatMap(([id, { family, steps }]) => {
    let share = 0;
    for (const [at, step] of steps) share += (factors[at] ?? 0) * step;
    return share === 0 ? [] : [{ id, family, share, kind: "revised" as const }];
  });
}
