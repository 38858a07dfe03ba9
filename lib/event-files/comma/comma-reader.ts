import type { DaySpan, EventReader, Pair, RowCounts } from "@/lib/event-files/rows/event-reader";
import type { EventRow, RowActor, RowTime } from "@/lib/event-files/rows/event-row";
import type { FileShape } from "@/lib/event-files/rows/file-shape";
import type { CommaRow, CommaRows } from "./comma-rows";
import { openHeadedRows } from "./headed-rows";
import { openReachedDays } from "./reached-days";

/** What is read of every row, kept or not. */
export interface RowSides {
  from: RowActor;
  to: RowActor;
  time: RowTime;
}

/** How the rows of one format are read. Both throw EventFileFault. */
export interface CommaFormat {
  sides(row: CommaRow): RowSides;
  /** Of a row between the two states. */
  event(row: CommaRow, sides: RowSides): EventRow;
  /** Where a file says otherwise of its days than that it covers those that its rows reach for certain. */
  covered?(): DaySpan[];
}

/**
 * A reader of the rows of a format, each counted once and those between the two states kept.
 * @param rows where they are not those of a comma table just as they stand
 */
export function openCommaReader(
  shape: FileShape,
  pair: Pair,
  format: CommaFormat,
  rows: CommaRows = openHeadedRows(shape),
): EventReader {
  const counts: RowCounts = { rows: 0, kept: 0, elsewhere: 0, within: 0, unsided: 0 };
  const reached = openReachedDays();

  function keptOf(read: CommaRow[]): EventRow[] {
    const kept: EventRow[] = [];
    for (const row of read) {
      const sides = format.sides(row);
      reached.note(sides.time);
      const where = standing(sides.from.state, sides.to.state, pair);
      counts.rows++;
      counts[where]++;
      if (where === "kept") kept.push(format.event(row, sides));
    }
    return kept;
  }

  return {
    read: (bytes) => keptOf(rows.read(bytes)),
    end: () => keptOf(rows.end()),
    counts,
    covered: () => format.covered?.() ?? reached.covered(),
  };
}

/**
 * Which of the counts a row belongs to.
 * `standing("TJK", "AFG", ["AFG", "TJK"]) // => "kept"`, `standing("TJK", null, ["AFG", "TJK"]) // => "unsided"`
 */
export function standing(
  from: string | null,
  to: string | null,
  [a, b]: Pair,
): Exclude<keyof RowCounts, "rows"> {
  if (from === null || to === null) return "unsided";
  if (from === to) return "within";
  return (from === a && to === b) || (from === b && to === a) ? "kept" : "elsewhere";
}
