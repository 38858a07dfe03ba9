import type { PackedSignals } from "./pack";
import type { Day, EngineSignal } from "./signal";
import { spanInView } from "./tally";

/** Signals that were packed for a view in which everything is known, and their rows. */
export interface Packing {
  signals: readonly EngineSignal[];
  packed: PackedSignals;
}

/** How the rows of one state became those of the next. */
export interface RowMoves {
  count: number;
  /** Rows that are as they were: `from … to − 1` of before, which now begin at row `at`. In order. */
  blocks: readonly { from: number; to: number; at: number }[];
  /** Signals that were coded, corrected or restored, with their rows. In order. */
  fresh: readonly { row: number; signal: EngineSignal }[];
  /** What is there no more, or is another now. */
  gone: readonly EngineSignal[];
}

/** With more changes than this everything is packed again. */
const MOST_CHANGES = 1_000;

/**
 * How the rows of `before` become those of `signals`, of which every one that is the very object it was is held for unchanged. Null: too much changed.
 * O(signals), of which each is looked at once and not resolved.
 */
export function rowMoves(before: Packing, signals: readonly EngineSignal[]): RowMoves | null {
  const { gone, come } = differences(before.signals, signals);
  if (gone.length + come.length > MOST_CHANGES) return null;
  const { packed } = before;
  const removed = gone.map((signal) => rowOf(packed, signal));
  if (removed.includes(-1)) return null;
  const edits = [
    ...removed.map((row) => ({ at: row, signal: null })),
    ...placed(packed, come).map(({ at, signal }) => ({ at, signal })),
  ].sort((a, b) => a.at - b.at);
  const blocks: { from: number; to: number; at: number }[] = [];
  const fresh: { row: number; signal: EngineSignal }[] = [];
  let was = 0;
  let is = 0;
  const keepUpTo = (to: number) => {
    if (to <= was) return;
    blocks.push({ from: was, to, at: is });
    is += to - was;
    was = to;
  };
  for (const { at, signal } of edits) {
    keepUpTo(at);
    if (signal === null) was = at + 1;
    else fresh.push({ row: is++, signal });
  }
  keepUpTo(packed.count);
  return is === signals.length ? { count: is, blocks, fresh, gone } : null;
}

/** What is in one list of signals and not in the other. */
function differences(before: readonly EngineSignal[], now: readonly EngineSignal[]) {
  let first = 0;
  const shorter = Math.min(before.length, now.length);
  while (first < shorter && before[first] === now[first]) first++;
  let last = 0;
  while (last < shorter - first && before[before.length - 1 - last] === now[now.length - 1 - last]) last++;
  const were = before.slice(first, before.length - last);
  const are = now.slice(first, now.length - last);
  const [old, fresh] = [new Set(were), new Set(are)];
  return {
    gone: were.filter((signal) => !fresh.has(signal)),
    come: are.filter((signal) => !old.has(signal)),
  };
}

/** New signals in the order of rows, each with the row that it comes before. */
function placed(packed: Rows, come: readonly EngineSignal[]) {
  return come
    .map((signal) => ({ signal, start: startOf(packed, signal), at: 0 }))
    .sort((a, b) => a.start - b.start || (a.signal.id < b.signal.id ? -1 : 1))
    .map((one) => ({ ...one, at: firstRowFrom(packed, one.start, one.signal.id) }));
}

type Rows = Pick<PackedSignals, "generation" | "count" | "start" | "ids">;

function startOf({ generation }: Rows, signal: EngineSignal): Day {
  return spanInView(signal, null, generation).start;
}

/** The row of a signal that was packed; −1: it is not there. */
export function rowOf(packed: Rows, signal: EngineSignal): number {
  const row = firstRowFrom(packed, startOf(packed, signal), signal.id);
  return packed.ids[row] === signal.id ? row : -1;
}

/** The first row that does not come before a day and an id in the order of sums. */
function firstRowFrom({ count, start, ids }: Rows, day: Day, id: string): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    const days = (start[middle] as number) - day;
    if (days < 0 || (days === 0 && (ids[middle] as string) < id)) low = middle + 1;
    else high = middle;
  }
  return low;
}

type Column = Uint8Array | Int32Array | Float64Array;

/** Puts what stays of a column where it is now. */
export function moveColumn(from: Column, into: Column, { blocks }: RowMoves): void {
  for (const block of blocks) into.set(from.subarray(block.from, block.to), block.at);
}

/** What is noted of rows, by the rows as they are now, in order; `fresh` is what is noted of new ones. */
export function movedNotes<Note>(
  before: ReadonlyMap<number, Note>,
  fresh: ReadonlyMap<number, Note>,
  { blocks }: RowMoves,
): Map<number, Note> {
  const notes: [number, Note][] = [...fresh];
  for (const [row, note] of before) {
    const block = blocks.find(({ from, to }) => row >= from && row < to);
    if (block) notes.push([row - block.from + block.at, note]);
  }
  return new Map(notes.sort(([a], [b]) => a - b));
}
