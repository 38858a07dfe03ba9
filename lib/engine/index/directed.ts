import type { Method } from "@/lib/engine/methods/method";
import { shares } from "@/lib/engine/shares/shares";
import type { PackedSignals } from "@/lib/engine/signals/pack";
import { pickSignals } from "@/lib/engine/signals/pick-signals";
import { type Day, FAMILIES } from "@/lib/engine/signals/signal";

/** Who began a signal: side A, both together, side B, or a third party. */
export const INITIATORS = ["A", "BOTH", "B", "THIRD"] as const;
export type Initiator = (typeof INITIATORS)[number];

/** Who began a signal, by its id; a signal that nobody is named for counts as a third party's. */
export type InitiatorOf = (id: string) => Initiator | undefined;

/** A side's line needs so many counting signals, and so many of them begun by that side alone. */
export const LEAST_SIGNALS = 5;
export const LEAST_OWN = 2;

/** What one side sends to the other. */
export interface DirectedSide {
  /** The signals begun by the side or by both: the engagement index of these is the side's line. */
  packed: PackedSignals;
  /** Counting signals that have started by the day asked about: begun by the side alone, and begun by both. */
  own: number;
  shared: number;
  /** First day with LEAST_SIGNALS counting signals, LEAST_OWN of them its own; before it, and for null, the line is a gap. */
  from: Day | null;
}

/**
 * What side A sends to B, or B to A (a relationship read in one direction, under the same method): signals begun by the
 * side or by both; a third party's are in neither direction. The two lines do not sum to the index: what both began is in
 * each of them, and scores saturate. `initiatorShares` splits the index exactly.
 */
export function directedSide(
  packed: PackedSignals,
  initiatorOf: InitiatorOf,
  side: "A" | "B",
  day: Day,
): DirectedSide {
  const begun = pickSignals(packed, (row) => {
    const initiator = initiatorOf(packed.ids[row] ?? "");
    return initiator === side || initiator === "BOTH";
  });
  let own = 0;
  let shared = 0;
  let from: Day | null = null;
  for (let row = 0; row < begun.count && (begun.start[row] as number) <= day; row++) {
    if (begun.counting[row] === 0) continue;
    if (initiatorOf(begun.ids[row] ?? "") === side) own++;
    else shared++;
    if (from === null && own >= LEAST_OWN && own + shared >= LEAST_SIGNALS) from = begun.start[row] as number;
  }
  return { packed: begun, own, shared, from };
}

/** What the signals of one initiator hold of the index on a day. */
export interface InitiatorShare {
  initiator: Initiator;
  /** Counting signals that have started. */
  count: number;
  /** Index points by family, in the order of FAMILIES; null: it began nothing there. */
  families: (number | null)[];
  /** Index points of all its signals; null: it began nothing. */
  total: number | null;
}

/**
 * The index of a day split by who began its signals: Aumann–Shapley shares (method §4) summed by initiator, in the order
 * of INITIATORS, by family and in all. The totals sum to the index exactly, a null counting 0.
 */
export function initiatorShares(
  packed: PackedSignals,
  method: Method,
  initiatorOf: InitiatorOf,
  day: Day,
): InitiatorShare[] {
  const listed = shares(packed, method, day);
  return INITIATORS.map((initiator) => {
    const mine = listed.filter(({ id }) => (initiatorOf(id) ?? "THIRD") === initiator);
    const sum = (some: typeof mine) =>
      some.length === 0 ? null : some.reduce((total, { share }) => total + share, 0);
    return {
      initiator,
      count: mine.length,
      families: FAMILIES.map((family) => sum(mine.filter((one) => one.family === family))),
      total: sum(mine),
    };
  });
}
