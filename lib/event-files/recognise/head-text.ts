import type { FileShape } from "@/lib/event-files/rows/file-shape";
import { windows1252Text } from "@/lib/event-files/text/windows-1252";

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
 * The lines of the beginning of a file; the one that its end cuts is left out unless `whole`, and so are empty ones at the end.
 * `headLines(bytes of "a\nb\nc", "utf-8", false) // => ["a", "b"]`
 */
export function headLines(head: Uint8Array, encoding: FileShape["encoding"], whole: boolean): string[] {
  const text = encoding === "windows-1252" ? windows1252Text(head) : new TextDecoder().decode(head);
  const lines = text.split(/\r?\n/);
  if (!whole) lines.pop();
  while (lines.at(-1) === "") lines.pop();
  return lines;
}
