import { windows1252Text } from "./windows-1252";

const ZERO = 48;
const NINE = 57;

/**
 * The whole number that digits alone write, without a decoder; -1 where there is another byte, none, or more than 15.
 * `wholeNumber(bytes of "20240105", 0, 8) // => 20240105`
 */
export function wholeNumber(bytes: Uint8Array, from: number, to: number): number {
  if (to <= from || to - from > 15) return -1;
  let value = 0;
  for (let at = from; at < to; at++) {
    const byte = bytes[at] as number;
    if (byte < ZERO || byte > NINE) return -1;
    value = value * 10 + (byte - ZERO);
  }
  return value;
}

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * The letters of a row. One whose bytes are no UTF-8 is read as windows-1252 by itself: the rows around it say nothing of it, and every byte has a letter there.
 * `rowText(bytes of "é" in windows-1252, 0, 1) // => "é"`, `rowText(bytes of "é" in UTF-8, 0, 2) // => "é"`
 */
export function rowText(bytes: Uint8Array, from: number, to: number): string {
  const row = bytes.subarray(from, to);
  try {
    return utf8.decode(row);
  } catch {
    return windows1252Text(row);
  }
}
