import { scoreSlope } from "@/lib/engine/index/family-score";
import { familyFadings, forceOn } from "@/lib/engine/index/force";
import { indexSeries } from "@/lib/engine/index/index-series";
import { type Method, weightList } from "@/lib/engine/methods/method";
import type { PackedSignals } from "@/lib/engine/signals/pack";
import { type Day, FAMILIES, type Family } from "@/lib/engine/signals/signal";

export type ChangeKind = "new" | "ended-or-fading" | "unchanged";

/** What one signal holds of a change of the index, in index points. */
export interface ChangeShare<Kind extends string = ChangeKind> {
  id: string;
  family: Family;
  share: number;
  kind: Kind;
}

/** Pressures of the five families at the end of a day, in the order of FAMILIES; 0 where there is no signal. */
function pressures(packed: PackedSignals, method: Method, day: Day): number[] {
  return indexSeries(packed, method, day, day).pressure.map((line) => line[0] ?? 0);
}

/** Index points per unit of pressure from one set of family pressures to another: w_f times the slope (method §5). */
function pointsPerPressure(before: number[], after: number[], method: Method): number[] {
  const weights = weightList(method);
  return FAMILIES.map(
    (family, at) => (weights[at] ?? 0) * scoreSlope(before[at] ?? 0, after[at] ?? 0, method.kappa[family]),
  );
}

/**
 * Exact shares of the change of the index from the end of day `a` to the end of day `b` (method §5), one for every
 * counting signal that has started by `b`, in order of start; they sum to E(b) − E(a), an index that does not exist yet
 * counting as 0. Throws RangeError where b is before a. The worked example, 2025-11-30 to 2025-12-07: S3 10.537174 (new).
 */
export function changeShares(packed: PackedSignals, method: Method, a: Day, b: Day): ChangeShare[] {
  if (b < a) throw new RangeError("a change runs from an earlier day to a later one");
  const factors = pointsPerPressure(pressures(packed, method, a), pressures(packed, method, b), method);
  const fadings = familyFadings(method);
  const listed: ChangeShare[] = [];
  for (let row = 0; row < packed.count && (packed.start[row] as number) <= b; row++) {
    const at = packed.family[row] as number;
    const family = FAMILIES[at];
    if (packed.counting[row] === 0 || !family) continue;
    const step = forceOn(packed, row, b, fadings) - forceOn(packed, row, a, fadings);
    const kind = (packed.start[row] as number) > a ? "new" : step === 0 ? "unchanged" : "ended-or-fading";
    listed.push({
      id: packed.ids[row] ?? "",
      family,
      share: step === 0 ? 0 : (factors[at] as number) * step,
      kind,
    });
  }
  return listed;
}

/** Shares of a change summed by family, in index points. `changeTotals(shares).DIPLOMATIC // => 10.080305` */
export function changeTotals(
  listed: readonly Pick<ChangeShare, "family" | "share">[],
): Record<Family, number> {
  const totals: Record<Family, number> = { DIPLOMATIC: 0, RHETORIC: 0, TRADE: 0, ENERGY: 0, SECURITY: 0 };
  for (const { family, share } of listed) totals[family] += share;
  return totals;
}

/**
 * Exact shares of the difference that revisions make to the index of one day (method §5, class revised): from the
 * signals as they were in one vintage to the signals as they are in another. A signal that changed its family is one
 * entry, under the family of the later vintage. The shares sum to E now − E then.
 */
export function vintageShares(
  then: PackedSignals,
  now: PackedSignals,
  method: Method,
  day: Day,
): ChangeShare<"revised" | "unchanged">[] {
  const factors = pointsPerPressure(pressures(then, method, day), pressures(now, method, day), method);
  const fadings = familyFadings(method);
  const byId = new Map<string, { family: Family; steps: Map<number, number> }>();
  for (const [packed, sign] of [
    [then, -1],
    [now, 1],
  ] as const) {
    for (let row = 0; row < packed.count && (packed.start[row] as number) <= day; row++) {
      const at = packed.family[row] as number;
      const family = FAMILIES[at];
      if (packed.counting[row] === 0 || !family) continue;
      const id = packed.ids[row] ?? "";
      const entry = byId.get(id) ?? { family, steps: new Map<number, number>() };
      entry.family = family;
      // Forces are subtracted before they are scaled, so that an unrevised signal gets 0 to the last digit.
      entry.steps.set(at, (entry.steps.get(at) ?? 0) + sign * forceOn(packed, row, day, fadings));
      byId.set(id, entry);
    }
  }
  return [...byId].map(([id, { family, steps }]) => {
    let share = 0;
    for (const [at, step] of steps) share += (factors[at] ?? 0) * step;
    return { id, family, share, kind: share === 0 ? "unchanged" : "revised" };
  });
}

/** What a new method makes of the index of one day, in index points. */
export interface MethodShares {
  /** New half-lives under the old κ and weights, by signal. */
  signals: ChangeShare<"method">[];
  /** New κ and weights, by family. */
  families: Record<Family, number>;
}

/**
 * Exact shares of the difference between two methods on one day (method §5, class method): first the new half-lives by
 * signal, under the old κ and weights; then w′·S′(P′) − w·S(P′) by family. All of them sum to E′ − E.
 */
export function methodShares(packed: PackedSignals, then: Method, now: Method, day: Day): MethodShares {
  const after = pressures(packed, now, day);
  const factors = pointsPerPressure(pressures(packed, then, day), after, then);
  const fadingsThen = familyFadings(then);
  const fadingsNow = familyFadings(now);
  const signals: ChangeShare<"method">[] = [];
  for (let row = 0; row < packed.count && (packed.start[row] as number) <= day; row++) {
    const at = packed.family[row] as number;
    const family = FAMILIES[at];
    if (packed.counting[row] === 0 || !family) continue;
    const step = forceOn(packed, row, day, fadingsNow) - forceOn(packed, row, day, fadingsThen);
    signals.push({ id: packed.ids[row] ?? "", family, share: (factors[at] ?? 0) * step, kind: "method" });
  }
  const families = changeTotals(
    FAMILIES.map((family, at) => ({ family, share: levelStep(then, now, family, at, after[at] ?? 0) })),
  );
  return { signals, families };
}

function levelStep(then: Method, now: Method, family: Family, at: number, pressure: number): number {
  const level = (method: Method) =>
    (weightList(method)[at] ?? 0) * 100 * Math.tanh(pressure / method.kappa[family]);
  return level(now) - level(then);
}
