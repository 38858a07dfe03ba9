import { normalQuantile } from "./numbers/normal-quantile";
import type { RandomStream } from "./random-stream";

/** Room for the random words and numbers of many rows of a stream. */
export interface RandomColumn {
  high: Int32Array;
  low: Int32Array;
  numbers: Float64Array;
}

export function randomColumn(rows: number): RandomColumn {
  return { high: new Int32Array(rows), low: new Int32Array(rows), numbers: new Float64Array(rows) };
}

const PARITY = 0x1bd11bda;

/** `threefry` of many rows under one key: the same words, in a loop that no call interrupts. */
function threefryColumn(
  { low: key0, high: key1 }: RandomStream,
  rows: Int32Array,
  count: number,
  at: number,
  into: RandomColumn,
): void {
  const { high, low } = into;
  const key2 = PARITY ^ key0 ^ key1;
  const second = (at + key1) | 0;
  for (let one = 0; one < count; one++) {
    let x = ((rows[one] as number) + key0) | 0;
    let y = second;
    x = (x + y) | 0;
    y = ((y << 13) | (y >>> 19)) ^ x;
    x = (x + y) | 0;
    y = ((y << 15) | (y >>> 17)) ^ x;
    x = (x + y) | 0;
    y = ((y << 26) | (y >>> 6)) ^ x;
    x = (x + y) | 0;
    y = ((y << 6) | (y >>> 26)) ^ x;
    x = (x + key1) | 0;
    y = (y + key2 + 1) | 0;

    x = (x + y) | 0;
    y = ((y << 17) | (y >>> 15)) ^ x;
    x = (x + y) | 0;
    y = ((y << 29) | (y >>> 3)) ^ x;
    x = (x + y) | 0;
    y = ((y << 16) | (y >>> 16)) ^ x;
    x = (x + y) | 0;
    y = ((y << 24) | (y >>> 8)) ^ x;
    x = (x + key2) | 0;
    y = (y + key0 + 2) | 0;

    x = (x + y) | 0;
    y = ((y << 13) | (y >>> 19)) ^ x;
    x = (x + y) | 0;
    y = ((y << 15) | (y >>> 17)) ^ x;
    x = (x + y) | 0;
    y = ((y << 26) | (y >>> 6)) ^ x;
    x = (x + y) | 0;
    y = ((y << 6) | (y >>> 26)) ^ x;
    x = (x + key0) | 0;
    y = (y + key1 + 3) | 0;

    x = (x + y) | 0;
    y = ((y << 17) | (y >>> 15)) ^ x;
    x = (x + y) | 0;
    y = ((y << 29) | (y >>> 3)) ^ x;
    x = (x + y) | 0;
    y = ((y << 16) | (y >>> 16)) ^ x;
    x = (x + y) | 0;
    y = ((y << 24) | (y >>> 8)) ^ x;
    x = (x + key1) | 0;
    y = (y + key2 + 4) | 0;

    x = (x + y) | 0;
    y = ((y << 13) | (y >>> 19)) ^ x;
    x = (x + y) | 0;
    y = ((y << 15) | (y >>> 17)) ^ x;
    x = (x + y) | 0;
    y = ((y << 26) | (y >>> 6)) ^ x;
    x = (x + y) | 0;
    y = ((y << 6) | (y >>> 26)) ^ x;
    high[one] = x + key2;
    low[one] = y + key0 + 5;
  }
}

/** `uniform(stream, row, at)` of the first `count` rows, written to `into.numbers`. */
export function uniformColumn(
  stream: RandomStream,
  rows: Int32Array,
  count: number,
  at: number,
  into: RandomColumn,
): void {
  threefryColumn(stream, rows, count, at, into);
  const { high, low, numbers } = into;
  for (let one = 0; one < count; one++)
    numbers[one] = (((high[one] as number) >>> 6) * 67108864 + ((low[one] as number) >>> 6) + 0.5) / 2 ** 52;
}

/** The tails of `normalQuantile`, written out, up to r = 5. */
function tail(r: number): number {
  const s = r - 1.6;
  const above =
    ((((((0.0007745450142783414 * s + 0.022723844989269184) * s + 0.2417807251774506) * s +
      1.2704582524523684) *
      s +
      3.6478483247632045) *
      s +
      5.769497221460691) *
      s +
      4.630337846156546) *
      s +
    1.4234371107496835;
  const below =
    ((((((1.0507500716444169e-9 * s + 0.0005475938084995345) * s + 0.015198666563616457) * s +
      0.14810397642748008) *
      s +
      0.6897673349851) *
      s +
      1.6763848301838038) *
      s +
      2.053191626637759) *
      s +
    1;
  return above / below;
}

/** `standardNormal(stream, row, at)` of the first `count` rows, written to `into.numbers`. */
export function normalColumn(
  stream: RandomStream,
  rows: Int32Array,
  count: number,
  at: number,
  into: RandomColumn,
): void {
  uniformColumn(stream, rows, count, at, into);
  const { numbers } = into;
  for (let one = 0; one < count; one++) {
    const p = numbers[one] as number;
    const off = p - 0.5;
    if (Math.abs(off) > 0.425) {
      const r = Math.sqrt(-Math.log(off < 0 ? p : 1 - p));
      numbers[one] = r > 5 ? normalQuantile(p) : off < 0 ? -tail(r) : tail(r);
      continue;
    }
    // The middle of `normalQuantile`, written out: five of six numbers lie there.
    const r = 0.180625 - off * off;
    const above =
      ((((((2509.0809287301227 * r + 33430.57558358813) * r + 67265.7709270087) * r + 45921.95393154987) * r +
        13731.69376550946) *
        r +
        1971.5909503065513) *
        r +
        133.14166789178438) *
        r +
      3.3871328727963665;
    const below =
      ((((((5226.495278852854 * r + 28729.085735721943) * r + 39307.89580009271) * r + 21213.794301586597) *
        r +
        5394.196021424751) *
        r +
        687.1870074920579) *
        r +
        42.31333070160091) *
        r +
      1;
    numbers[one] = (off * above) / below;
  }
}
