import type { ReferenceValue } from "./reference-values";

/** One trade as both sides report it. */
export interface MirrorRow {
  period: string;
  one: number | null;
  other: number | null;
  /** What the first says above the second, in percent of the larger; null: one of them says nothing, or both say 0. */
  difference: number | null;
}

/**
 * Two reports of the same trade, period by period, with their difference; nothing is averaged, since neither is known to be the right one. Imports are as a rule valued with freight and insurance and exports
 * without them, so that a difference of some percent is no error.
 * `mirrorRows([["2025-01", 80]], [["2025-01", 100]]) // => [{ period: "2025-01", one: 80, other: 100, difference: -20 }]`
 */
export function mirrorRows(one: readonly ReferenceValue[], other: readonly ReferenceValue[]): MirrorRow[] {
  const [first, second] = [new Map(one), new Map(other)];
  const periods = [...new Set([...first.keys(), ...second.keys()])].sort();
  return periods.map((period) => {
    const [a, b] = [first.get(period) ?? null, second.get(period) ?? null];
    return { period, one: a, other: b, difference: differenceOf(a, b) };
  });
}

/**
 * How far two reports differ in each period that both have a figure of, in percent of the larger, the least first; 0 where both say 0.
 * `bothReported([{ period: "2025-01", one: 80, other: 100, difference: -20 }, { period: "2025-02", one: 0, other: 0, difference: null }]) // => [0, 20]`
 */
export function bothReported(rows: readonly MirrorRow[]): number[] {
  return rows
    .flatMap(({ one, other, difference }) =>
      one === null || other === null ? [] : [Math.abs(difference ?? 0)],
    )
    .sort((a, b) => a - b);
}

function differenceOf(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return null;
  const larger = Math.max(Math.abs(a), Math.abs(b));
  return larger === 0 ? null : ((a - b) / larger) * 100;
}
