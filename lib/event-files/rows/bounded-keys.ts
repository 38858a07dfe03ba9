import { EventFileFault, type EventReader } from "./event-reader";
import type { EventRow } from "./event-row";

/** The longest key of a row, in letters: rows are found by it, and no index takes three times as many. */
const LONGEST_KEY = 500;

/**
 * Why a key is too long, as the beginning of a sentence; null: it is not. All of it is measured, so that the sentence names what it holds beside the id.
 * `keyProblem("7 2024-01-05", "with its day") // => null`
 * @param besides “with its day”; empty: nothing
 */
export function keyProblem(key: string, besides: string): string | null {
  if (key.length <= LONGEST_KEY) return null;
  const measured = besides === "" ? "What this row is called by" : `What this row is called by, ${besides},`;
  return `${measured} is ${key.length.toLocaleString("en-GB")} characters long, and ${LONGEST_KEY} are the most`;
}

/**
 * A reader that refuses a row by whose key it could not be kept, at its line. Throws EventFileFault.
 * Of keys of 12, 20 and 4,000 letters it refuses the third.
 */
export function withBoundedKeys(reader: EventReader): EventReader {
  function bounded(rows: EventRow[]): EventRow[] {
    for (const { key, line } of rows) {
      const problem = keyProblem(key, "with its day where one belongs to it");
      if (problem !== null)
        throw new EventFileFault(line, "", `${problem}: get the file again from its source.`);
    }
    return rows;
  }
  return { ...reader, read: (bytes) => bounded(reader.read(bytes)), end: () => bounded(reader.end()) };
}
