import { EventFileFault, type EventReader } from "./event-reader";
import type { EventRow } from "./event-row";

/** The longest key of a row, in letters: rows are found by it, and no index takes three times as many. */
const LONGEST_KEY = 500;

/** Why a key is too long, as the beginning of a sentence; null: it is not. `keyProblem("7 2024-01-05") // => null` */
export const keyProblem = (key: string) =>
  key.length <= LONGEST_KEY
    ? null
    : `The id in this line is too long (${key.length.toLocaleString("en-GB")} characters, and ${LONGEST_KEY} are the most)`;

/**
 * A reader that refuses a row by whose key it could not be kept, at its line. Throws EventFileFault.
 * Of keys of 12, 20 and 4,000 letters it refuses the third.
 */
export function withBoundedKeys(reader: EventReader): EventReader {
  function bounded(rows: EventRow[]): EventRow[] {
    for (const { key, line } of rows) {
      const problem = keyProblem(key);
      if (problem !== null)
        throw new EventFileFault(line, "", `${problem}: get the file again from its source.`);
    }
    return rows;
  }
  return { ...reader, read: (bytes) => bounded(reader.read(bytes)), end: () => bounded(reader.end()) };
}
