import type { FileShape } from "@/lib/event-files/rows/file-shape";

/** So many bytes of the beginning of a file tell what it is. */
export const HEAD_LENGTH = 262_144;

/** A file that can be read, for a person to confirm. */
export interface Recognised {
  ok: true;
  shape: FileShape;
  /** Its first rows, at most five, as cells; headings left out. */
  rows: string[][];
  /** What its columns are called, by its headings or by the format. */
  columns: string[];
  /** What a person should know before confirming, as sentences. */
  notes: string[];
}

/** A file that is refused, with the line that shows why. */
export interface Unrecognised {
  ok: false;
  line: number;
  /** The line as it stands, cut to 500 characters. */
  text: string;
  message: string;
}

export type Recognition = Recognised | Unrecognised;

/** So many rows are shown. */
export const SHOWN_ROWS = 5;
