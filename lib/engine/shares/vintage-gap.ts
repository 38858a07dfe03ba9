import { indexSeries } from "@/lib/engine/index/index-series";
import type { Method } from "@/lib/engine/methods/method";
import type { PackedSignals } from "@/lib/engine/signals/pack";
import { type Day, FAMILIES, type Family } from "@/lib/engine/signals/signal";
import { changeTotals, methodShares, vintageShares } from "./change-shares";

/** Signals resolved for one vintage, and the method that reads them. */
export interface VintageInput {
  packed: PackedSignals;
  method: Method;
}

/** In what a signal differs between two vintages. */
export const GAP_ASPECTS = [
  "evidence",
  "intensity",
  "dates",
  "family",
  "counting",
  "retraction",
  "occurrences",
  "link",
] as const;
export type GapAspect = (typeof GAP_ASPECTS)[number];

/** What one signal holds of the gap between two vintages on one day, in index points; never 0. */
export interface SignalGap {
  id: string;
  family: Family;
  share: number;
  /** Only in the later vintage, only in the earlier one, or in both and not alike. */
  kind: "new" | "voided" | "revised";
  /** Empty unless revised. */
  changed: GapAspect[];
  /** The signals that moved it through a link (method-2 §2): members that a tally lost or gained, a status that an event opened. */
  through: string[];
}

/** What another method makes of one family, in index points. */
export interface MethodGap {
  family: Family;
  /** The new half-life under the old κ and weight. */
  halfLife: number;
  /** The new κ and weight. */
  scale: number;
}

export interface VintageGap {
  /** E of the day in either vintage; null: no counting signal yet, which counts as 0 in the gap. */
  levelThen: number | null;
  levelNow: number | null;
  /** The largest first. */
  signals: SignalGap[];
  /** In the order of FAMILIES; all 0 where the method is the same. */
  methods: MethodGap[];
  /** Sum of all shares = E now − E then. */
  total: number;
}

/** E of one day; null before the first counting signal. `levelOn(packed, METHOD_1, 20429) // => 1.853468` */
export function levelOn(packed: PackedSignals, method: Method, day: Day): number | null {
  const value = indexSeries(packed, method, day, day).index[0];
  return value === undefined || Number.isNaN(value) ? null : value;
}

/**
 * Why one day reads otherwise in two vintages (method §5 and §8): first the signals under the old method, each new,
 * revised or voided since; then what the new method makes of the new signals, by family. All shares sum to
 * E now − E then exactly, and a signal that is the same in both has none. Worked example, knowing nothing of S3 until
 * now: `vintageGap(then, now, 20429).signals // => [{ id: "S3", kind: "new", share: 10.589327, … }]`
 */
export function vintageGap(then: VintageInput, now: VintageInput, day: Day): VintageGap {
  const { generation } = then.method;
  const [packedThen, packedNow] = [then.packed.inGeneration(generation), now.packed.inGeneration(generation)];
  const shares = vintageShares(then.packed, now.packed, then.method, day);
  const moved = new Set(shares.map(({ id }) => id));
  const rowThen = rowsOf(packedThen, moved);
  const rowNow = rowsOf(packedNow, moved);
  const signals: SignalGap[] = [];
  for (const { id, family, share } of shares) {
    const before = rowThen.get(id);
    const after = rowNow.get(id);
    const kind = before === undefined ? "new" : after === undefined ? "voided" : "revised";
    const both = before !== undefined && after !== undefined;
    const changed = both ? aspects(packedThen, before, packedNow, after) : [];
    const through = both ? movedThrough(packedThen, before, packedNow, after) : [];
    signals.push({ id, family, share, kind, changed, through });
  }
  signals.sort((a, b) => Math.abs(b.share) - Math.abs(a.share) || (a.id < b.id ? -1 : 1));
  const methods = methodGaps(now.packed, then.method, now.method, day);
  const total =
    signals.reduce((sum, { share }) => sum + share, 0) +
    methods.reduce((sum, { halfLife, scale }) => sum + halfLife + scale, 0);
  return {
    levelThen: levelOn(then.packed, then.method, day),
    levelNow: levelOn(now.packed, now.method, day),
    signals,
    methods,
    total,
  };
}

function methodGaps(packed: PackedSignals, then: Method, now: Method, day: Day): MethodGap[] {
  const { signals, families } = methodShares(packed, then, now, day);
  const halfLives = changeTotals(signals);
  return FAMILIES.map((family) => ({ family, halfLife: halfLives[family], scale: families[family] }));
}

/** The rows of some signals: few have moved, of however many. */
function rowsOf({ ids }: PackedSignals, wanted: ReadonlySet<string>): Map<string, number> {
  const rows = new Map<string, number>();
  if (wanted.size > 0) for (const [row, id] of ids.entries()) if (wanted.has(id)) rows.set(id, row);
  return rows;
}

function aspects(then: PackedSignals, before: number, now: PackedSignals, after: number): GapAspect[] {
  const differs = (column: "evidence" | "intensity" | "start" | "end" | "family" | "counting") =>
    then[column][before] !== now[column][after];
  const retractions = ({ retractions: all }: PackedSignals, row: number) =>
    (all.get(row) ?? []).map(({ start, r }) => `${start} ${r}`).join();
  const found: Record<GapAspect, boolean> = {
    evidence: differs("evidence"),
    intensity: differs("intensity"),
    dates: differs("start") || differs("end"),
    family: differs("family"),
    counting: differs("counting"),
    retraction: retractions(then, before) !== retractions(now, after),
    occurrences: then.tallies.get(before)?.occurrences !== now.tallies.get(after)?.occurrences,
    link: openedBy(then, before) !== openedBy(now, after),
  };
  return GAP_ASPECTS.filter((aspect) => found[aspect]);
}

/** The id of the status that a signal opened; null: none that counts. */
function openedBy(packed: PackedSignals, row: number): string | null {
  const status = packed.openers.get(row);
  return status === undefined || packed.counting[status] === 0 ? null : (packed.ids[status] ?? null);
}

/** The signals by which a link moved a signal that may itself be as it was. */
function movedThrough(then: PackedSignals, before: number, now: PackedSignals, after: number): string[] {
  const membersThen = countedMembers(then, before);
  const membersNow = countedMembers(now, after);
  const moved = new Set([
    ...membersThen.filter((id) => !membersNow.includes(id)),
    ...membersNow.filter((id) => !membersThen.includes(id)),
  ]);
  const [openedThen, openedNow] = [openedBy(then, before), openedBy(now, after)];
  if (openedThen !== openedNow)
    for (const id of [openedThen, openedNow]) {
      if (id !== null) moved.add(id);
    }
  else if (openedThen !== null && statusDiffers(then, before, now, after)) moved.add(openedThen);
  return [...moved].sort();
}

function statusDiffers(then: PackedSignals, before: number, now: PackedSignals, after: number): boolean {
  const [was, is] = [then.openers.get(before), now.openers.get(after)];
  return was !== undefined && is !== undefined && aspects(then, was, now, is).length > 0;
}

function countedMembers(packed: PackedSignals, row: number): string[] {
  const members = packed.tallies.get(row)?.members ?? [];
  return members.flatMap((member) => (packed.counting[member] === 1 ? (packed.ids[member] ?? []) : []));
}
