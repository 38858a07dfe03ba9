import type { Generation } from "@/lib/engine/methods/method";
import { emptyColumns } from "./columns";
import { evidenceWeight } from "./evidence-weight";
import { knownReports } from "./known-reports";
import { isLinking, type LinkedSignal } from "./links";
import { writeRow } from "./pack-row";
import { type Day, type EngineSignal, FAMILIES, PRECISIONS } from "./signal";
import { spanInView } from "./tally";

/** A day that cannot be: there is none. */
const NO_DAY = -0x80000000;
const FEWEST_ROWS = 1024;

/**
 * Signals resolved for one view as they come, a row each in the order given, so that none of them need be kept as an object.
 * `packColumns` puts them in the order of every sum.
 */
export interface ViewColumns {
  knownOn: Day | null;
  generation: Generation;
  /** Rows that are taken; the columns have room for more. */
  size: number;
  columns: ReturnType<typeof emptyColumns>;
  /** 1: the view does not know the signal. */
  hidden: Uint8Array;
  /** Generation 2: what links need of a signal as written, beside the columns of the view. */
  written: { start: Int32Array; end: Int32Array; precision: Uint8Array; scored: Uint8Array } | null;
  /** Generation 2: the signals that are tallies, members or openers, by row; few are. */
  linking: Map<number, LinkedSignal>;
}

/** Columns of a view without a signal yet, with room for about so many. `viewColumns(null, 1, 1_000_000).size // => 0` */
export function viewColumns(knownOn: Day | null, generation: Generation, room: number): ViewColumns {
  const rows = Math.max(FEWEST_ROWS, Math.ceil(room));
  return {
    knownOn,
    generation,
    size: 0,
    columns: emptyColumns(rows),
    hidden: new Uint8Array(knownOn === null ? 0 : rows),
    written: generation === 2 ? emptyWritten(rows) : null,
    linking: new Map(),
  };
}

function emptyWritten(rows: number) {
  return {
    start: new Int32Array(rows),
    end: new Int32Array(rows),
    precision: new Uint8Array(rows),
    scored: new Uint8Array(rows),
  };
}

/**
 * Adds a signal in the next row. The signal itself is not kept and may be written over, its retractions and the texts of its links
 * are. `addSignal(view, signal)` of the first signal gives row 0.
 */
export function addSignal(view: ViewColumns, signal: EngineSignal): number {
  const { knownOn, generation } = view;
  const row = view.size++;
  if (row >= view.columns.count) widen(view);
  const { reports, start } = signal;
  if (knownOn !== null && knownReports(reports, start, knownOn).length === 0) view.hidden[row] = 1;
  const span = spanInView(signal, knownOn, generation);
  writeRow(view.columns, row, signal, span, evidenceWeight(reports, start, knownOn), knownOn, generation);
  if (view.written) {
    view.written.start[row] = start;
    view.written.end[row] = signal.end ?? NO_DAY;
    view.written.precision[row] = PRECISIONS.indexOf(signal.precision);
    view.written.scored[row] = signal.scored ? 1 : 0;
    if (isLinking(signal)) view.linking.set(row, linkedOf(signal));
  }
  return row;
}

function linkedOf(signal: EngineSignal): LinkedSignal {
  const { id, family, start, end, precision, intensity, scored, occurrences, countedIn, opens, status } =
    signal;
  return { id, family, start, end, precision, intensity, scored, occurrences, countedIn, opens, status };
}

/** A signal of a row as its links see it (generation 2), by the id that the caller knows it under. */
export function linkedSignalOf(view: ViewColumns, row: number, id: string): LinkedSignal {
  const linking = view.linking.get(row);
  const { columns, written } = view;
  if (linking) return linking;
  if (!written) throw new RangeError("generation 1 knows no links");
  const family = FAMILIES[columns.family[row] as number];
  const precision = PRECISIONS[written.precision[row] as number];
  if (row >= view.size || !family || !precision) throw new RangeError(`no row ${row}`);
  const end = written.end[row] as number;
  return {
    ...{ id, family, precision, start: written.start[row] as number, end: end === NO_DAY ? null : end },
    ...{ intensity: columns.intensity[row] as number, scored: written.scored[row] === 1 },
    ...{ occurrences: 1, countedIn: null, opens: null, status: columns.status[row] === 1 },
  };
}

/** Twice the room, the rows that are taken kept. */
function widen(view: ViewColumns): void {
  const rows = view.columns.count * 2;
  const { retractions, vagueFrom } = view.columns;
  view.columns = { ...moved(view.columns, emptyColumns(rows)), retractions, vagueFrom };
  if (view.hidden.length > 0)
    view.hidden = moved({ hidden: view.hidden }, { hidden: new Uint8Array(rows) }).hidden;
  if (view.written) view.written = moved(view.written, emptyWritten(rows));
}

function moved<Columns extends object>(from: Columns, into: Columns): Columns {
  for (const [name, column] of Object.entries(into))
    if (ArrayBuffer.isView(column)) (column as Uint8Array).set(from[name as keyof Columns] as Uint8Array);
  return into;
}
