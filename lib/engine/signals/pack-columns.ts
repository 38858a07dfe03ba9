import { completed } from "./columns";
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
  const order = orderOfRows(view, ids.compare);
  const count = order.length;
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
  const packed = completed({ ...columns, ...links, ids: [], generation }, () => {
    throw new RangeError("these signals were resolved for one generation alone");
  });
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
export function linkedRows(view: ViewColumns, ids: RowIds): Map<number, LinkedSignal> {
  const linked = new Map(view.linking);
  for (const { countedIn, opens } of view.linking.values())
    for (const id of [countedIn, opens]) {
      const row = id === null ? -1 : ids.rowOf(id);
      if (row >= 0 && id !== null) linked.set(row, linkedSignalOf(view, row, id));
    }
  return linked;
}

/** Rows that the view knows, by start (counted out day by day) and within a day by id. */
function orderOfRows({ columns, size, hidden }: ViewColumns, compare: RowIds["compare"]): Int32Array {
  const { start } = columns;
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  let count = 0;
  for (let row = 0; row < size; row++) {
    if (hidden[row] === 1) continue;
    const day = start[row] as number;
    if (day < first) first = day;
    if (day > last) last = day;
    count++;
  }
  const order = new Int32Array(count);
  if (count === 0) return order;
  // Where the rows of each day end, and then, counted back, where they begin.
  const ends = new Int32Array(last - first + 2);
  for (let row = 0; row < size; row++) if (hidden[row] !== 1) bump(ends, (start[row] as number) - first, 1);
  for (let day = 1; day < ends.length; day++) bump(ends, day, ends[day - 1] as number);
  for (let row = size - 1; row >= 0; row--)
    if (hidden[row] !== 1) order[bump(ends, (start[row] as number) - first, -1)] = row;
  for (let day = 0; day + 1 < ends.length; day++) {
    const [from, to] = [ends[day] as number, ends[day + 1] as number];
    if (to - from > 1) order.subarray(from, to).sort(compare);
  }
  return order;
}

function bump(counts: Int32Array, at: number, by: number): number {
  counts[at] = (counts[at] as number) + by;
  return counts[at] as number;
}

/** The columns with their rows in order, of which there may be fewer. One spare column of each width is all that it takes. */
function inOrder({ columns }: ViewColumns, order: Int32Array): ViewColumns["columns"] {
  const count = order.length;
  const bytes = arranger(order, new Uint8Array(count));
  const numbers = arranger(order, new Float64Array(count));
  const days = arranger(order, new Int32Array(count));
  const retractions = new Map<number, readonly Retraction[]>();
  const vagueFrom = new Map<number, Day>();
  if (columns.retractions.size + columns.vagueFrom.size > 0)
    for (let row = 0; row < count; row++) {
      const taken = columns.retractions.get(order[row] as number);
      if (taken) retractions.set(row, taken);
      const possible = columns.vagueFrom.get(order[row] as number);
      if (possible !== undefined) vagueFrom.set(row, possible);
    }
  return {
    ...{ count, until: columns.until, retractions, vagueFrom },
    family: bytes(columns.family),
    counting: bytes(columns.counting),
    status: bytes(columns.status),
    stateViolence: bytes(columns.stateViolence),
    start: days(columns.start),
    end: numbers(columns.end),
    intensity: numbers(columns.intensity),
    evidence: numbers(columns.evidence),
  };
}

type Column = Uint8Array<ArrayBuffer> | Int32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

/** Puts columns of one width in order, each into the place that the one before it has left. */
function arranger<Kind extends Column>(order: Int32Array, spare: Kind): (column: Kind) => Kind {
  let free = spare;
  return (column) => {
    const into = free;
    for (let row = 0; row < order.length; row++) into[row] = column[order[row] as number] as number;
    free = column.subarray(0, order.length) as Kind;
    return into;
  };
}
