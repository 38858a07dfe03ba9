import type { RandomStream } from "./random-stream";

const PARITY = 0x1bd11bda;

/**
 * Fills an array with the random words of a row of a stream: those that `threefry` gives for the counters 0, 1, 2 … of the
 * row, pair after pair, bit for bit. Two pairs are made side by side, since either has to wait for its own last step: many
 * words come out in less than half the time. The length of the array is a multiple of 4.
 */
export function randomWords({ low, high }: RandomStream, row: number, into: Int32Array): void {
  const key2 = PARITY ^ low ^ high;
  const [after1, after2, after3, after4, after5] = [
    (key2 + 1) | 0,
    (low + 2) | 0,
    (high + 3) | 0,
    (key2 + 4) | 0,
    (low + 5) | 0,
  ] as const;
  for (let at = 0, counter = 0; at < into.length; at += 4, counter += 2) {
    let x = (row + low) | 0;
    let y = (counter + high) | 0;
    let u = x;
    let v = (y + 1) | 0;
    // Written out, as in threefry.
    x = (x + y) | 0;
    u = (u + v) | 0;
    y = ((y << 13) | (y >>> 19)) ^ x;
    v = ((v << 13) | (v >>> 19)) ^ u;
    x = (x + y) | 0;
    u = (u + v) | 0;
    y = ((y << 15) | (y >>> 17)) ^ x;
    v = ((v << 15) | (v >>> 17)) ^ u;
    x = (x + y) | 0;
    u = (u + v) | 0;
    y = ((y << 26) | (y >>> 6)) ^ x;
    v = ((v << 26) | (v >>> 6)) ^ u;
    x = (x + y) | 0;
    u = (u + v) | 0;
    y = ((y << 6) | (y >>> 26)) ^ x;
    v = ((v << 6) | (v >>> 26)) ^ u;
    x = (x + high) | 0;
    u = (u + high) | 0;
    y = (y + after1) | 0;
    v = (v + after1) | 0;

    x = (x + y) | 0;
    u = (u + v) | 0;
    y = ((y << 17) | (y >>> 15)) ^ x;
    v = ((v << 17) | (v >>> 15)) ^ u;
    x = (x + y) | 0;
    u = (u + v) | 0;
    y = ((y << 29) | (y >>> 3)) ^ x;
    v = ((v << 29) | (v >>> 3)) ^ u;
    x = (x + y) | 0;
    u = (u + v) | 0;
    y = ((y << 16) | (y >>> 16)) ^ x;
    v = ((v << 16) | (v >>> 16)) ^ u;
    x = (x + y) | 0;
    u = (u + v) | 0;
    y = ((y << 24) | (y >>> 8)) ^ x;
    v = ((v << 24) | (v >>> 8)) ^ u;
    x = (x + key2) | 0;
    u = (u + key2) | 0;
    y = (y + after2) | 0;
    v = (v + after2) | 0;

    x = (x + y) | 0;
    u = (u + v) | 0;
    y = ((y << 13) | (y >>> 19)) ^ x;
    v = ((v << 13) | (v >>> 19)) ^ u;
    x = (x + y) | 0;
    u = (u + v) | 0;
    y = ((y << 15) | (y >>> 17)) ^ x;
    v = ((v << 15) | (v >>> 17)) ^ u;
    x = (x + y) | 0;
    u = (u + v) | 0;
    y = ((y << 26) | (y >>> 6)) ^ x;
    v = ((v << 26) | (v >>> 6)) ^ u;
    x = (x + y) | 0;
    u = (u + v) | 0;
    y = ((y << 6) | (y >>> 26)) ^ x;
    v = ((v << 6) | (v >>> 26)) ^ u;
    x = (x + low) | 0;
    u = (u + low) | 0;
    y = (y + after3) | 0;
    v = (v + after3) | 0;

    x = (x + y) | 0;
    u = (u + v) | 0;
    y = ((y << 17) | (y >>> 15)) ^ x;
    v = ((v << 17) | (v >>> 15)) ^ u;
    x = (x + y) | 0;
    u = (u + v) | 0;
    y = ((y << 29) | (y >>> 3)) ^ x;
    v = ((v << 29) | (v >>> 3)) ^ u;
    x = (x + y) | 0;
    u = (u + v) | 0;
    y = ((y << 16) | (y >>> 16)) ^ x;
    v = ((v << 16) | (v >>> 16)) ^ u;
    x = (x + y) | 0;
    u = (u + v) | 0;
    y = ((y << 24) | (y >>> 8)) ^ x;
    v = ((v << 24) | (v >>> 8)) ^ u;
    x = (x + high) | 0;
    u = (u + high) | 0;
    y = (y + after4) | 0;
    v = (v + after4) | 0;

    x = (x + y) | 0;
    u = (u + v) | 0;
    y = ((y << 13) | (y >>> 19)) ^ x;
    v = ((v << 13) | (v >>> 19)) ^ u;
    x = (x + y) | 0;
    u = (u + v) | 0;
    y = ((y << 15) | (y >>> 17)) ^ x;
    v = ((v << 15) | (v >>> 17)) ^ u;
    x = (x + y) | 0;
    u = (u + v) | 0;
    y = ((y << 26) | (y >>> 6)) ^ x;
    v = ((v << 26) | (v >>> 6)) ^ u;
    x = (x + y) | 0;
    u = (u + v) | 0;
    y = ((y << 6) | (y >>> 26)) ^ x;
    v = ((v << 6) | (v >>> 26)) ^ u;
    into[at] = x + key2;
    into[at + 1] = y + after5;
    into[at + 2] = u + key2;
    into[at + 3] = v + after5;
  }
}
