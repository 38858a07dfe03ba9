import { NEWLINE } from "./json-bytes";

const FIRST_LENGTH = 1 << 20;

/**
 * The lines of a file of JSON Lines in blocks of whole lines, each line with its line feed; the last one is given one. They end at a line feed and
 * nowhere else: U+2028 and U+2029 may stand inside a JSON text. A block is written over by the next one.
 */
export async function* lineBlocks(input: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let held = Buffer.allocUnsafeSlow(FIRST_LENGTH);
  let filled = 0;
  for await (const chunk of input) {
    if (filled + chunk.length >= held.length) held = longer(held, filled, chunk.length);
    held.set(chunk, filled);
    const end = chunk.lastIndexOf(NEWLINE) + 1;
    const whole = end === 0 ? 0 : filled + end;
    filled += chunk.length;
    if (whole === 0) continue;
    yield held.subarray(0, whole);
    held.copyWithin(0, whole, filled);
    filled -= whole;
  }
  if (filled === 0) return;
  held[filled] = NEWLINE;
  yield held.subarray(0, filled + 1);
}

/** Room for what is held, a chunk and a line feed. */
function longer(held: Buffer, filled: number, more: number): Buffer<ArrayBuffer> {
  const wider = Buffer.allocUnsafeSlow(Math.max(held.length * 2, filled + more + 1));
  held.copy(wider, 0, 0, filled);
  return wider;
}
