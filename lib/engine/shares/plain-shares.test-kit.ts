import { profileOn } from "@/lib/engine/forces/profile";
import { sourceOf, tallyForce } from "@/lib/engine/forces/signal-profile";
import type { Fading } from "@/lib/engine/index/fading";
import { scoreSlope } from "@/lib/engine/index/family-score";
import { familyFadings, forceOn } from "@/lib/engine/index/force";
import { indexSeries } from "@/lib/engine/index/index-series";
import { type Method, weightList } from "@/lib/engine/methods/method";
import type { PackedSignals } from "@/lib/engine/signals/pack";
import { type Day, FAMILIES } from "@/lib/engine/signals/signal";
import { type ChangeKind, type ChangeShare, entryOf } from "./change-shares";
import type { Mover } from "./influence";

/** `changeShares` as it was written first, an object for each share. */
export function plainChangeShares(view: PackedSignals, method: Method, a: Day, b: Day): ChangeShare[] {
  if (b < a) throw new RangeError("a change runs from an earlier day to a later one");
  const packed = view.inGeneration(method.generation);
  const weights = weightList(method);
  const pressures = (day: Day) => indexSeries(packed, method, day, day).pressure.map((line) => line[0] ?? 0);
  const [before, after] = [pressures(a), pressures(b)];
  const factors = FAMILIES.map(
    (family, at) => (weights[at] ?? 0) * scoreSlope(before[at] ?? 0, after[at] ?? 0, method.kappa[family]),
  );
  const fadings = familyFadings(method);
  const listed: ChangeShare[] = [];
  const stepOf = (row: number) => forceOn(packed, row, b, fadings) - forceOn(packed, row, a, fadings);
  for (let row = 0; row < packed.count && (packed.start[row] as number) <= b; row++) {
    const at = packed.family[row] as number;
    const family = FAMILIES[at];
    if (packed.counting[row] === 0 || !family) continue;
    const id = packed.ids[row] ?? "";
    const factor = factors[at] as number;
    // A step of 0 has a share of 0, not of −0.
    const list = (step: number, kind: ChangeKind, partner?: string) =>
      listed.push({ id, family, share: step === 0 ? 0 : factor * step, kind, ...(partner && { partner }) });
    const classed = (step: number, started: boolean): ChangeKind =>
      started ? "new" : step === 0 ? "unchanged" : "ended-or-fading";
    const started = (packed.start[row] as number) > a;
    if (packed.tallies.has(row)) {
      const step = stepOf(row);
      const fresh = happenedAfter(packed, row, a, b, fadings[at] as Fading);
      if (fresh !== null) list(fresh, "new");
      if (!started) list(step - (fresh ?? 0), classed(step - (fresh ?? 0), false));
      continue;
    }
    if (entryOf(packed, row, b) !== row) continue;
    const opened = openedInView(packed, row, b);
    if (opened === null) list(stepOf(row), classed(stepOf(row), started));
    else {
      const step = stepOf(row) + stepOf(opened);
      list(step, classed(step, started || (packed.start[opened] as number) > a), packed.ids[opened]);
    }
  }
  return listed;
}

function happenedAfter(packed: PackedSignals, row: number, a: Day, b: Day, fading: Fading): number | null {
  const source = sourceOf(packed, row);
  const first = Math.max(source.start, a + 1);
  if (first > Math.min(source.end, source.until, b)) return null;
  return profileOn(tallyForce(source, first, fading), b, fading);
}

function openedInView(packed: PackedSignals, row: number, day: Day): number | null {
  const status = packed.openers.get(row);
  if (status === undefined || packed.counting[status] === 0 || (packed.start[status] as number) > day)
    return null;
  return status;
}

/** `largestMovers` as it was written first: every move sorted. */
export function plainLargestMovers(
  view: PackedSignals,
  method: Method,
  from: Day,
  to: Day,
  n: number,
): Mover[] {
  const packed = view.inGeneration(method.generation);
  const series = indexSeries(packed, method, from - 1, to);
  const weights = weightList(method);
  const fadings = familyFadings(method);
  const movers = new Map<string, Mover>();
  for (let row = 0; row < packed.count && (packed.start[row] as number) <= to; row++) {
    const day = packed.start[row] as number;
    const at = packed.family[row] as number;
    const family = FAMILIES[at];
    if (day < from || packed.counting[row] === 0 || !family) continue;
    const element = day - series.from;
    const before = series.pressure[at]?.[element - 1] ?? 0;
    const after = series.pressure[at]?.[element] ?? 0;
    const slope = scoreSlope(before, after, method.kappa[family]);
    const entry = entryOf(packed, row, day);
    const partner = packed.openers.get(entry);
    // An opener and its status are one entry (method-2 §2): what both moved on the day on which the one or the other arrived.
    const arrived = [entry, ...(partner === undefined ? [] : [partner])].reduce(
      (sum, one) => sum + forceOn(packed, one, day, fadings) - forceOn(packed, one, day - 1, fadings),
      0,
    );
    const share = (weights[at] as number) * slope * arrived;
    const id = packed.ids[entry] ?? "";
    if (share !== 0 && Math.abs(share) > Math.abs(movers.get(id)?.share ?? 0))
      movers.set(id, { id, family, day, share });
  }
  return [...movers.values()]
    .sort((a, b) => Math.abs(b.share) - Math.abs(a.share) || a.day - b.day || (a.id < b.id ? -1 : 1))
    .slice(0, Math.max(0, n));
}
