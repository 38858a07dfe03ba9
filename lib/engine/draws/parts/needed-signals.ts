import { ALL_FROM_A } from "@/lib/engine/draws/drawn-method";
import type { DrawnRows } from "@/lib/engine/draws/history/drawn-rows";
import { mayCount, sourceOfRow } from "@/lib/engine/draws/history/drawn-signal";
import type { NeededSignal, PieceWalk } from "@/lib/engine/draws/history/family-history";

/** Whether a family has a signal that may count by the end of the last piece; one without adds nothing to any draw. */
export function hasSignals({ packed, doubts }: DrawnRows, family: number, to: number): boolean {
  for (let row = 0; row < packed.count; row++)
    if (packed.family[row] === family && mayCount(packed, row) && (doubts.earliestStart[row] as number) <= to)
      return true;
  return false;
}

/**
 * The signals of a family that may step in one of the pieces after the day that its walk goes on from, in the order of their
 * rows. A walk from the start of its piece needs all that is older too.
 */
export function neededSignals(
  rows: DrawnRows,
  family: number,
  walks: readonly PieceWalk[],
  seed: number,
): NeededSignal[] {
  const { packed, doubts } = rows;
  const needed: NeededSignal[] = [];
  for (let row = 0; row < packed.count; row++) {
    if (packed.family[row] !== family || !mayCount(packed, row)) continue;
    const pieces = piecesOf(rows, row, walks);
    if (pieces > 0) needed.push({ source: sourceOfRow(packed, doubts, row, seed, ALL_FROM_A), pieces });
  }
  return needed;
}

function piecesOf(rows: DrawnRows, row: number, walks: readonly PieceWalk[]): number {
  const begins = rows.doubts.earliestStart[row] as number;
  let pieces = 0;
  for (let at = 0; at < walks.length; at++) {
    const { to, resumed } = walks[at] as PieceWalk;
    if (begins <= to && (resumed === null || lastStep(rows, row) > resumed.day)) pieces |= 1 << at;
  }
  return pieces;
}

/** The last day on which the force of a row may take a step in any draw. */
function lastStep({ packed, doubts }: DrawnRows, row: number): number {
  // A force that hangs on others is worked out whole.
  if (packed.tallies.has(row) || packed.openers.has(row)) return Number.POSITIVE_INFINITY;
  const ends = doubts.latestEnd[row] as number;
  let last = doubts.latestStart[row] as number;
  if (ends !== Number.POSITIVE_INFINITY && ends > last) last = ends;
  for (const { start } of packed.retractions.get(row) ?? []) if (start > last) last = start;
  return last;
}
