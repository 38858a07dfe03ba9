import { HEAD_LENGTH } from "@/lib/event-files/recognise/recognition";

/** The first bytes, by which it is known what it is, and an iterator of what follows. */
export async function parted(pieces: AsyncIterable<Uint8Array>) {
  const rest = pieces[Symbol.asyncIterator]();
  const head: Uint8Array[] = [];
  for (let length = 0; length < HEAD_LENGTH; ) {
    const { value, done } = await rest.next();
    if (done) break;
    head.push(value);
    length += value.length;
  }
  return { head: joined(head), rest };
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** What is read at once: the rows of a larger piece would take a hundred times its room. */
const READ_AT_ONCE = 128 * 1024;

function* small(piece: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < piece.length; at += READ_AT_ONCE) yield piece.subarray(at, at + READ_AT_ONCE);
}

/** Both in one again, in small pieces. */
export async function* chained(
  head: Uint8Array,
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield* small(head);
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield* small(next.value);
  } finally {
    await rest.return?.();
  }
}
