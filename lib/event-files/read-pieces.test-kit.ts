import { EventFileFault, type EventReader } from "./rows/event-reader";
import type { EventRow } from "./rows/event-row";

/** `bytesOf("a").length // => 1` */
export const bytesOf = (text: string) => new TextEncoder().encode(text);

/** The bytes in pieces of a size. `pieces(bytesOf("abc"), 2).length // => 2` */
export function pieces(bytes: Uint8Array, size: number): Uint8Array[] {
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
    bytes.subarray(at * size, (at + 1) * size),
  );
}

/** All rows that a reader keeps of a file in pieces of a size. */
export function readAll(reader: EventReader, bytes: Uint8Array, size = 65_536): EventRow[] {
  return [...pieces(bytes, size).flatMap((piece) => reader.read(piece)), ...reader.end()];
}

/** The fault that something ends in. Throws where it ends well. */
export function faultOf(read: () => unknown): EventFileFault {
  try {
    read();
  } catch (error) {
    if (error instanceof EventFileFault) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}
