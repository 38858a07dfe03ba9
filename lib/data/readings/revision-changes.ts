/** Bytes of the ids of a signal and of its newest revision. */
const RECORD = 32;
const WORDS = RECORD / Int32Array.BYTES_PER_ELEMENT;
const ID_WORDS = WORDS / 2;

/** How one list of newest revisions follows from an earlier one. */
export interface RevisionChanges {
  /** By place in the new list, the place of the same revision in the earlier one; −1: it must be read. */
  from: Int32Array;
  /** The places that must be read. */
  read: number[];
  /** The places in the earlier list of revisions that are not the newest any more. */
  gone: number[];
}

/**
 * What has to be read to go on from an earlier list. Both hold 32 bytes a signal, the ids of the signal and of its newest revision,
 * in one order of the signals; signals are never taken away. Null where the earlier list is not of the same signals.
 */
export function revisionChanges(before: Uint8Array, now: Uint8Array): RevisionChanges | null {
  const [was, is] = [wordsOf(before), wordsOf(now)];
  const [beforeCount, count] = [was.length / WORDS, is.length / WORDS];
  const from = new Int32Array(count).fill(-1);
  const read: number[] = [];
  const gone: number[] = [];
  let next = 0;
  for (let at = 0; at < count; at++) {
    if (next < beforeCount && same(was, next, is, at, 0, ID_WORDS)) {
      if (same(was, next, is, at, ID_WORDS, WORDS)) from[at] = next;
      else gone.push(next);
      next++;
    }
    if (from[at] === -1) read.push(at);
  }
  return next === beforeCount ? { from, read, gone } : null;
}

function wordsOf(bytes: Uint8Array): Int32Array {
  if (bytes.length % RECORD !== 0) throw new RangeError("a list of revisions holds 32 bytes a signal");
  return new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / Int32Array.BYTES_PER_ELEMENT);
}

function same(was: Int32Array, a: number, is: Int32Array, b: number, first: number, last: number): boolean {
  for (let word = first; word < last; word++)
    if (was[a * WORDS + word] !== is[b * WORDS + word]) return false;
  return true;
}
