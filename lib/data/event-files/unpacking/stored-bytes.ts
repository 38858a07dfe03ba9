import { db } from "@/lib/db/client";
import { EVENT_PART_BYTES } from "@/lib/event-files/file-limits";

/** A file in pieces, read in any order without being held. */
export interface StoredBytes {
  size: number;
  /** From `start` up to `end`, which is not included. */
  read(start: number, end: number): AsyncGenerator<Uint8Array<ArrayBuffer>>;
  /** Bytes given out so far. */
  taken(): number;
}

/** A piece that should be there is not: the file was cancelled meanwhile. */
export class PartMissing extends Error {
  constructor(number: number) {
    super(`part ${number} of the file is gone`);
    this.name = "PartMissing";
  }
}

/** The parts of a file as one row of bytes. One part is held at a time: whoever looks up a directory reads the same one often. */
export function storedBytes(fileId: string, size: number): StoredBytes {
  return piecewise(size, EVENT_PART_BYTES, async (number) => {
    const part = await db.eventFilePart.findUnique({
      where: { fileId_number: { fileId, number } },
      select: { bytes: true },
    });
    if (!part) throw new PartMissing(number);
    return part.bytes;
  });
}

/** Bytes that stand in pieces of one length, the last one shorter. */
export function piecewise(
  size: number,
  pieceLength: number,
  pieceOf: (number: number) => Promise<Uint8Array<ArrayBuffer>>,
): StoredBytes {
  let held: { number: number; bytes: Uint8Array<ArrayBuffer> } | null = null;
  let given = 0;
  async function* read(start: number, end: number) {
    for (let at = start; at < Math.min(end, size); ) {
      const number = Math.floor(at / pieceLength);
      if (held?.number !== number) held = { number, bytes: await pieceOf(number) };
      const from = number * pieceLength;
      const piece = held.bytes.subarray(at - from, end - from);
      if (piece.length === 0) throw new PartMissing(number);
      given += piece.length;
      at += piece.length;
      yield piece;
    }
  }
  return { size, read, taken: () => Math.min(given, size) };
}
