import { EventFileFault } from "@/lib/event-files/rows/event-reader";
import { openBegunBytes } from "./begun-bytes";

/** A longer line is no row of an event file. In bytes. */
export const LONGEST_LINE = 1_048_576;
/** So much of a bad line is shown. */
const SHOWN = 500;
/** The most fields whose places are kept; of a line with more only their number is known. */
const MOST_FIELDS = 256;

const TAB = 9;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/**
 * Takes one line. Field k, from 0, is `bytes` from `cuts[k]` to `cuts[k + 1] - 1`, which is left out; both hold only until it returns.
 * @param line the physical line, from 1
 */
export type TakeLine = (bytes: Uint8Array, cuts: Int32Array, fields: number, line: number) => void;

export interface TabLines {
  read(bytes: Uint8Array): void;
  /** After the last piece. */
  end(): void;
}

/**
 * Finds the lines and tabs of a table without quotation marks, in pieces of bytes cut anywhere, each byte looked at once. Lines end in LF or CRLF; a byte-order mark is
 * passed over, and so are empty lines at the end of the file. Throws EventFileFault for an empty line above another, for NUL and for a line over 1 MiB.
 * Of `a\tbc\n` it calls `take` once with 2 fields, line 1 and the cuts 0, 2, 5.
 */
export function openTabLines(take: TakeLine): TabLines {
  const cuts = new Int32Array(MOST_FIELDS + 1);
  let line = 1;
  let emptyLine: number | null = null;
  // The beginning of a line whose end has not come yet.
  const begun = openBegunBytes();

  function finish(bytes: Uint8Array, start: number, lineFeed: number, tabs: number): void {
    let [from, to] = [start, lineFeed];
    if (to > from && bytes[to - 1] === CARRIAGE_RETURN) to--;
    if (line === 1 && bytes[from] === 0xef && bytes[from + 1] === 0xbb && bytes[from + 2] === 0xbf) from += 3;
    if (to - from > LONGEST_LINE) throw lineFault(bytes, from, line, TOO_LONG);
    if (to === from) emptyLine ??= line;
    else {
      if (emptyLine !== null)
        throw new EventFileFault(
          emptyLine,
          "",
          "This line is empty and others follow it: something has been cut out of the file. Get it again from its source.",
        );
      cuts[0] = from;
      if (tabs < MOST_FIELDS) cuts[tabs + 1] = to + 1;
      take(bytes, cuts, tabs + 1, line);
    }
    line++;
  }

  /** Gives back where the line begins that `bytes` do not end. */
  function scan(bytes: Uint8Array): number {
    const length = bytes.length;
    let start = 0;
    let tabs = 0;
    for (let at = 0; at < length; at++) {
      const byte = bytes[at] as number;
      // Letters are all above: one comparison for nearly every byte.
      if (byte > CARRIAGE_RETURN) continue;
      if (byte === TAB) {
        tabs++;
        if (tabs <= MOST_FIELDS) cuts[tabs] = at + 1;
      } else if (byte === LINE_FEED) {
        finish(bytes, start, at, tabs);
        start = at + 1;
        tabs = 0;
      } else if (byte === 0) throw lineFault(bytes, start, line, HOLDS_NUL);
    }
    return start;
  }

  function begin(bytes: Uint8Array): void {
    begun.add(bytes);
    if (begun.length() > LONGEST_LINE + 4) throw lineFault(begun.taken(), 0, line, TOO_LONG);
  }

  return {
    read(bytes) {
      let rest = bytes;
      if (begun.length() > 0) {
        const lineFeed = bytes.indexOf(LINE_FEED);
        const head = lineFeed === -1 ? bytes : bytes.subarray(0, lineFeed + 1);
        begin(head);
        if (lineFeed === -1) return;
        scan(begun.taken());
        rest = bytes.subarray(lineFeed + 1);
      }
      begin(rest.subarray(scan(rest)));
    },
    end() {
      if (begun.length() === 0) return;
      begun.add(Uint8Array.of(LINE_FEED));
      scan(begun.taken());
    },
  };
}

/**
 * The refusal of the line that begins at `from`: it is shown as it stands, cut to 500 characters.
 * `lineFault(bytes of "a\tb\nc", 0, 7, "…") // => { line: 7, text: "a\tb", … }`
 */
export function lineFault(bytes: Uint8Array, from: number, line: number, message: string): EventFileFault {
  // Four bytes are the most that one character takes.
  const shown = bytes.subarray(from, from + 4 * SHOWN);
  const lineFeed = shown.indexOf(LINE_FEED);
  const text = new TextDecoder().decode(lineFeed === -1 ? shown : shown.subarray(0, lineFeed));
  return new EventFileFault(line, text.replace(/\r$/, "").slice(0, SHOWN), message);
}

const TOO_LONG =
  "This line is longer than 1 MiB, which no row of an event file is. Get the file again from its source.";
const HOLDS_NUL =
  "This line holds the character NUL, which no table has: the file is damaged, or written as UTF-16. Get it again from its source, or save it as UTF-8.";
