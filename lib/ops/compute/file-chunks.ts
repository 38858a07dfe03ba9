import { open } from "node:fs/promises";

const CHUNK_LENGTH = 1 << 19;

/** Bytes in pieces, and about how many in all; 0: not known. */
export interface Chunks {
  chunks: AsyncIterable<Uint8Array>;
  length: number;
}

/** A file piece by piece; each is written over by the next one. Rejects where it cannot be opened. */
export async function fileChunks(path: string): Promise<Chunks> {
  const file = await open(path);
  const { size } = await file.stat();
  async function* chunks(): AsyncGenerator<Uint8Array> {
    try {
      const buffer = Buffer.allocUnsafeSlow(CHUNK_LENGTH);
      for (;;) {
        const { bytesRead } = await file.read(buffer, 0, CHUNK_LENGTH, null);
        if (bytesRead === 0) return;
        yield buffer.subarray(0, bytesRead);
      }
    } finally {
      await file.close();
    }
  }
  return { chunks: chunks(), length: size };
}
