import type { FileShape } from "@/lib/event-files/rows/file-shape";
import { rowText } from "@/lib/event-files/text/byte-fields";

const LINE_FEED = 10;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];
const isMarked = (head: Uint8Array) => BYTE_ORDER_MARK.every((byte, at) => head[at] === byte);

/** The longest character of UTF-8 less one: so much of one can be lost where bytes are cut. */
const CUT_CHARACTER = 3;

/**
 * How the letters of a file are written, from its first bytes, cut anywhere: UTF-8, or windows-1252 where they cannot be that.
 * `encodingOf(bytes 0xe9 0x0a, true) // => "windows-1252"`
 */
export function encodingOf(head: Uint8Array, whole: boolean): FileShape["encoding"] {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const lengths = whole ? [0] : Array.from({ length: CUT_CHARACTER + 1 }, (_, cut) => cut);
  return lengths.some((cut) => isDecoded(decoder, head.subarray(0, Math.max(0, head.length - cut))))
    ? "utf-8"
    : "windows-1252";
}

function isDecoded(decoder: TextDecoder, bytes: Uint8Array): boolean {
  try {
    decoder.decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/**
 * The lines of the beginning of a file, each UTF-8 or windows-1252 by itself; the one that its end cuts is left out unless `whole`, and so are empty ones at the end.
 * `headLines(bytes of "a\nb\nc", false) // => ["a", "b"]`
 */
export function headLines(head: Uint8Array, whole: boolean): string[] {
  const lines: string[] = [];
  let from = isMarked(head) ? BYTE_ORDER_MARK.length : 0;
  while (from <= head.length) {
    const lineFeed = head.indexOf(LINE_FEED, from);
    if (lineFeed === -1 && !whole) break;
    const end = lineFeed === -1 ? head.length : lineFeed;
    lines.push(rowText(head, from, end).replace(/\r$/, ""));
    from = end + 1;
  }
  while (lines.at(-1) === "") lines.pop();
  return lines;
}
