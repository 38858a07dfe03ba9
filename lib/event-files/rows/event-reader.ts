import type { Day } from "@/lib/engine/signals/signal";
import type { EventRow, Iso3 } from "./event-row";
import type { FileShape, ReadChoices } from "./file-shape";

/** The two states that rows are kept of, in any order. */
export type Pair = readonly [Iso3, Iso3];

/** Why a row is not one between the two states. Every row is in exactly one of these or kept. */
export interface RowCounts {
  /** All rows read. */
  rows: number;
  /** Between the two states, in either direction. */
  kept: number;
  /** Between two other states. */
  elsewhere: number;
  /** A state with itself. */
  within: number;
  /** At least one side is no state: a region, a bloc, nobody, a group. */
  unsided: number;
}

/** A file that is refused, with its first bad line. Readers throw it; nothing of the file is taken. */
export class EventFileFault extends Error {
  constructor(
    /** The physical line, from 1. */
    readonly line: number,
    /** The line as it stands, cut to 500 characters. */
    readonly text: string,
    /** What is wrong and what to do, as a sentence. */
    message: string,
  ) {
    super(message);
    this.name = "EventFileFault";
  }
}

/**
 * Reads one file piece by piece, however it is cut, and gives back the rows that are kept. Memory does not grow with the file.
 * Throws EventFileFault at the first line whose fields are not the format’s.
 */
export interface EventReader {
  read(bytes: Uint8Array): EventRow[];
  /** After the last piece. */
  end(): EventRow[];
  /** Files of the format may cover a day only together: behind the end of one it reads the next, whose lines are counted anew. */
  readonly goesOn?: true;
  /** So far. */
  readonly counts: Readonly<RowCounts>;
  /**
   * Days that the file says all it has to say of, between whichever states: those that rows were added on (GDELT: a day with at least 80 of its 96 quarter-hours in 2.0), else
   * all from its earliest to its latest date, of a row dated to several days only what is certain of it. In order, not touching. A day outside is not known to be quiet.
   */
  covered(): DaySpan[];
}

export interface DaySpan {
  first: Day;
  last: Day;
}

/** Makes the reader of a format. */
export type OpenReader = (shape: FileShape, pair: Pair, choices: ReadChoices) => EventReader;
