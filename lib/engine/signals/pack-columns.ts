import { completed, oneGeneration } from "./columns";
import { type LinkedSignal, linksOf, NO_LINKS } from "./links";
import type { PackedSignals } from "./pack";
import type { Day, Retraction } from "./signal";
import { linkedSignalOf, type ViewColumns } from "./view-columns";

/** What the columns of a view do not hold themselves: the ids of its rows, each different. */
export interface RowIds {
  /** The id of a row. */
  text: (row: number) => string;
  /** Below 0 where the id of the first row comes before that of the second, by UTF-16 units as texts are compared. */
  compare: (a: number, b: number) => number;
  /** The row of an id; −1: none. */
  rowOf: (id: string) => number;
}

/** Packed signals and the row of the view that each of their rows came from. */
export interface PackedColumns {
  packed: PackedSignals;
  order: Int32Array;
}

/**
 * Puts the rows of a view in the order of every sum, by start and then by id: the same columns to the last bit as `packSignals` gives
 * for the same signals. The view is used up: its columns are put in order in place, so that a million signals are not held twice.
 * The other generation is not kept, and asking for it throws RangeError. Cost O(n) and, within a day, O(n log n).
 */
export function packColumns(view: ViewColumns, ids: RowIds): PackedColumns {
  const { generation } = view;
  const { size } = view;
  const count = size - view.hidden.subarray(0, size).reduce((sum, one) => sum + one, 0);
  const order = orderOfRows(view, ids.compare).subarray(0, count);
  const linkedAt = linkedRows(view, ids);
  const columns = inOrder(view, order);
  const links =
    linkedAt.size === 0
      ? NO_LINKS
      : linksOf(
          linkingRows(order, view),
          (row) => linkedAt.get(order[row] ?? -1),
          // Only a row that something links to is ever looked up by its id.
          { ...columns, ids: Array.from(order, (row) => linkedAt.get(row)?.id ?? "") },
        );
  const packed = completed({ ...columns, ...links, ids: [], generation }, oneGeneration);
  let texts: string[] | null = null;
  Object.defineProperty(packed, "ids", {
    enumerable: true,
    get: () => {
      texts ??= Array.from({ length: count }, (_, row) => ids.text(order[row] ?? -1));
      return texts;
    },
  });
  return { packed, order };
}

function linkingRows(order: Int32Array, { linking }: ViewColumns): number[] {
  const rows: number[] = [];
  for (let row = 0; row < order.length; row++) if (linking.has(order[row] as number)) rows.push(row);
  return rows;
}

/** The signals that link and those that they link to, by row of the view. */
function linkedRows(view: ViewColumns, ids: RowIds): Map<number, LinkedSignal> {
  const linked = new Map(view.linking);
  for (const { countedIn, opens } of view.linking.values())
    for (const id of [countedIn, opens]) {
      const row = id === null ? -1 : ids.rowOf(id);
      if (row >= 0 && id !== null) linked.set(row, linkedSignalOf(view, row, id));
    }
  return linked;
}

/** All rows by start (counted out day by day) and within a day by id; those that the view does not know come last, in any order. */
function orderOfRows({ columns, size, hidden }: ViewColumns, compare: RowIds["compare"]): Int32Array {
  const { start } = columns;
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < size; row++) {
    if (hidden[row] === 1) continue;
    const day = start[row] as number;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  const days = Math.max(0, last - first + 1);
  const dayOf = (row: number) => (hidden[row] === 1 ? days : (start[row] as number) - first);
  // Where the rows of each day end, and then, counted back, where they begin.
  const ends = new Int32Array(days + 1);
  for (let row = 0; row < size; row++) bump(ends, dayOf(row), 1);
  for (let day = 1; day <= days; day++) bump(ends, day, ends[day - 1] as number);
  const order = new Int32Array(size);
  for (let row = size - 1; row >= 0; row--) order[bump(ends, dayOf(row), -1)] = row;
  for (let day = 0; day < days; day++) {
    const [from, to] = [ends[day] as number, ends[day + 1] as number];
    if (to - from > 1) order.subarray(from, to).sort(compare);
  }
  return order;
}

function bump(counts: Int32Array, at: number, by: number): number {
  counts[at] = (counts[at] as number) + by;
  return counts[at] as number;
}

/**
 * The columns with their rows in order. Each is written into the place that the one before it has left, the wide ones first, so that one
 * spare column is all that it takes.
 */
function inOrder({ columns }: ViewColumns, order: Int32Array): ViewColumns["columns"] {
  const count = order.length;
  const retractions = new Map<number, readonly Retraction[]>();
  const vagueFrom = new Map<number, Day>();
  if (columns.retractions.size + columns.vagueFrom.size > 0)
    for (let row = 0; row < count; row++) {
      const taken = columns.retractions.get(order[row] as number);
      if (taken) retractions.set(row, taken);
      const possible = columns.vagueFrom.get(order[row] as number);
      if (possible !== undefined) vagueFrom.set(row, possible);
    }
  let spare = new ArrayBuffer(count * Float64Array.BYTES_PER_ELEMENT);
  const numbers = (column: Float64Array<ArrayBuffer>) => {
    const into = gathered(column, order, new Float64Array(spare, 0, count));
    spare = column.buffer;
    return into;
  };
  const bytes = (column: Uint8Array<ArrayBuffer>) => {
    const into = gathered(column, order, new Uint8Array(spare, 0, count));
    spare = column.buffer;
    return into;
  };
  const wide = {
    end: numbers(columns.end),
    intensity: numbers(columns.intensity),
    evidence: numbers(columns.evidence),
  };
  const start = gathered(columns.start, order, new Int32Array(spare, 0, count));
  spare = columns.start.buffer;
  return {
    ...{ count, until: columns.until, retractions, vagueFrom, start },
    ...wide,
    family: bytes(columns.family),
    counting: bytes(columns.counting),
    status: bytes(columns.status),
    stateViolence: bytes(columns.stateViolence),
  };
}

function gathered<Column extends Uint8Array | Int32Array | Float64Array>(
  column: Column,
  order: Int32Array,
  into: Column,
): Column {
  for (let row = 0; row < order.length; row++) into[row] = column[order[row] as number] as number;
  return into;
}
