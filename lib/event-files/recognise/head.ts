import type { FileShape } from "@/lib/event-files/rows/file-shape";
import { encodingOf, headLines } from "./head-text";
import { HEAD_LENGTH } from "./recognition";

/** The beginning of a file, from which it is known. */
export interface Head {
  bytes: Uint8Array;
  /** It is the whole file. */
  whole: boolean;
  encoding: FileShape["encoding"];
  /** Its complete lines. */
  lines: string[];
}

/** Fewer bytes than HEAD_LENGTH are the whole file. `headOf(bytes of "a\nb").lines // => ["a", "b"]` */
export function headOf(bytes: Uint8Array): Head {
  const whole = bytes.length < HEAD_LENGTH;
  const encoding = encodingOf(bytes, whole);
  return { bytes, whole, encoding, lines: headLines(bytes, whole) };
}
