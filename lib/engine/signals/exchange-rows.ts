import { COLUMNS, emptyColumns } from "./columns";
import type { PackedSignals } from "./pack";
import type { Day, Retraction } from "./signal";

/** Rows put into others, and where each of either went. */
export interface ExchangedRows {
  /** Everything but links, which are to be found anew. */
  columns: ReturnType<typeof emptyColumns> & { ids: string[] };
  /** By row of before, its row now; −1: taken out. */
  kept: Int32Array;
  /** By row of what was put in, its row now. */
  put: Int32Array;
}

/**
 * Packed signals without some of their rows (ascending) and with some others, in the one order of every sum. What stays is copied in runs,
 * so that few changes of very many signals cost little. `exchangeRows(packed, [3], packSignals([signal])).columns.count // => packed.count`
 */
export function exchangeRows(
  packed: PackedSignals,
  out: readonly number[],
  others: PackedSignals,
): ExchangedRows {
  const count = packed.count - out.length + others.count;
  const retractions = new Map<number, readonly Retraction[]>();
  const vagueFrom = new Map<number, Day>();
  const columns = emptyColumns(count);
  const kept = new Int32Array(packed.count).fill(-1);
  const put = new Int32Array(others.count);
  const ids: (readonly string[])[] = [];
  let next = 0;
  const copy = (from: PackedSignals, first: number, end: number, places: Int32Array) => {
    if (end <= first) return;
    for (const name of COLUMNS) columns[name].set(from[name].subarray(first, end), next);
    for (let row = first; row < end; row++) places[row] = next + row - first;
    ids.push(from.ids.slice(first, end));
    next += end - first;
  };
  let from = 0;
  let gone = 0;
  const keepUpTo = (end: number) => {
    for (; gone < out.length && (out[gone] as number) < end; gone++) {
      copy(packed, from, out[gone] as number, kept);
      from = (out[gone] as number) + 1;
    }
    copy(packed, from, end, kept);
    from = Math.max(from, end);
  };
  for (let row = 0; row < others.count; row++) {
    keepUpTo(firstAfter(packed, others.start[row] as number, others.ids[row] ?? ""));
    copy(others, row, row + 1, put);
  }
  keepUpTo(packed.count);
  for (const [of, places] of [
    [packed, kept],
    [others, put],
  ] as const) {
    for (const [row, listed] of of.retractions)
      if (places[row] !== -1) retractions.set(places[row] as number, listed);
    for (const [row, day] of of.vagueFrom) if (places[row] !== -1) vagueFrom.set(places[row] as number, day);
  }
  return {
    columns: { ...columns, retractions, vagueFrom, ids: ([] as string[]).concat(...ids) },
    kept,
    put,
  };
}

/** The first row that does not come before a signal of a start and an id in the order of every sum. */
export function firstAfter(
  { count, start, ids }: Pick<PackedSignals, "count" | "start" | "ids">,
  day: Day,
  id: string,
): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = start[middle] as number;
    if (at < day || (at === day && (ids[middle] ?? "") < id)) low = middle + 1;
    else high = middle;
  }
  return low;
}
