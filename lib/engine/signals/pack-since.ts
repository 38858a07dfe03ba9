import { COLUMNS, completed, emptyColumns, otherGeneration } from "./columns";
import { evidenceWeight } from "./evidence-weight";
import { isLinking, type Links, linksOf, NO_LINKS } from "./links";
import { type PackedSignals, packSignals } from "./pack";
import { writeRow } from "./pack-row";
import { moveColumn, movedNotes, type Packing, type RowMoves, rowMoves, rowOf } from "./row-moves";
import type { EngineSignal } from "./signal";
import { spanInView } from "./tally";

/**
 * `packSignals` of a later state of the same signals, everything known and in the same generation: only signals that are other objects than they were are
 * resolved, and what stays is moved to its rows. Bit for bit the same columns.
 */
export function packSignalsSince(before: Packing, signals: readonly EngineSignal[]): PackedSignals {
  const { generation } = before.packed;
  const moves = rowMoves(before, signals);
  if (moves === null) return packSignals(signals, null, generation);
  const packed = { ...emptyColumns(moves.count), ids: movedIds(before.packed, moves) };
  for (const { row, signal } of moves.fresh) {
    const weight = evidenceWeight(signal.reports, signal.start, null);
    packed.ids[row] = signal.id;
    writeRow(packed, row, signal, spanInView(signal, null, generation), weight, null, generation);
  }
  for (const name of COLUMNS) moveColumn(before.packed[name], packed[name], moves);
  const columns = {
    ...packed,
    generation,
    retractions: movedNotes(before.packed.retractions, packed.retractions, moves),
    vagueFrom: movedNotes(before.packed.vagueFrom, packed.vagueFrom, moves),
  };
  const links = linksAnew(columns, signals);
  const inGeneration = otherGeneration(generation, (other) => packSignals(signals, null, other));
  return completed({ ...columns, ...links }, inGeneration);
}

function movedIds({ ids }: PackedSignals, { count, blocks }: RowMoves): string[] {
  const moved = new Array<string>(count);
  for (const { from, to, at } of blocks)
    for (let row = from; row < to; row++) moved[at + row - from] = ids[row] as string;
  return moved;
}

/** Links hang on one another, and few signals have any: they are resolved anew, from whether each counts by itself. */
function linksAnew(
  packed: Pick<PackedSignals, "generation" | "start"> & Parameters<typeof linksOf>[2],
  signals: readonly EngineSignal[],
): Links {
  if (packed.generation === 1) return NO_LINKS;
  const linking = new Map<number, EngineSignal>();
  for (const signal of signals) if (isLinking(signal)) linking.set(rowOf(packed, signal), signal);
  if (linking.size === 0) return NO_LINKS;
  for (const [row, { scored }] of linking)
    packed.counting[row] = scored && (packed.evidence[row] as number) > 0 ? 1 : 0;
  const rows = [...linking.keys()].sort((a, b) => a - b);
  const opened = new Set([...linking.values()].map(({ opens }) => opens));
  opened.delete(null);
  if (opened.size > 0)
    for (const signal of signals) if (opened.has(signal.id)) linking.set(rowOf(packed, signal), signal);
  return linksOf(rows, (row) => linking.get(row), packed);
}
