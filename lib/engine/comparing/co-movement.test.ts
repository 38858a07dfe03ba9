import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { nameWords, standardNormal, streamOf } from "@/lib/engine/draws/random-stream";
import { type CoMovement, coMovement, MOST_LAG } from "./co-movement";

/** Independent normal numbers; another name, other numbers. */
function noise(name: string, length: number): Float64Array {
  const stream = streamOf(7, 0, "intensity", nameWords(name));
  return Float64Array.from({ length }, (_, at) => standardNormal(stream, at, 0));
}

const at = (found: CoMovement, lag: number) => found.r[lag + MOST_LAG] ?? null;
const few = { seed: 1, draws: 99 };

test("a series moves with itself: r is 1 at lag 0, far outside of noise", () => {
  const series = noise("a", 120);
  const found = coMovement(series, series, few);
  assert.equal(Math.round((at(found, 0) ?? 0) * 1e9) / 1e9, 1);
  assert.deepEqual([found.peak?.lag, found.peak?.outside], [0, true]);
});

test("a copy that comes three weeks later peaks at lag +3: the first leads by three weeks", () => {
  const series = noise("b", 203);
  const first = series.slice(3);
  const later = series.slice(0, 200);
  // later[t + 3] = first[t]
  assert.equal(later[10], first[7]);
  assert.equal(coMovement(first, later, few).peak?.lag, 3);
  assert.equal(coMovement(later, first, few).peak?.lag, -3);
  const against = coMovement(
    first,
    later.map((value) => -value),
    few,
  );
  assert.deepEqual([against.peak?.lag, Math.round(against.peak?.r ?? 0)], [3, -1]);
});

test("exchanging the two mirrors the lags", () => {
  const series = fc.array(fc.integer({ min: -10, max: 10 }), { minLength: 60, maxLength: 60 });
  fc.assert(
    fc.property(series, series, (a, b) => {
      const one = coMovement(Float64Array.from(a), Float64Array.from(b), { seed: 1, draws: 1 });
      const other = coMovement(Float64Array.from(b), Float64Array.from(a), { seed: 1, draws: 1 });
      for (const lag of one.lags) {
        const left = at(one, lag);
        const right = at(other, -lag);
        if (left === null || right === null) assert.equal(left, right);
        else assert.ok(Math.abs(left - right) < 1e-9 && Math.abs(left) <= 1);
      }
    }),
    { numRuns: 40 },
  );
});

test("level and unit of a series do not matter", () => {
  const [a, b] = [noise("c", 90), noise("d", 90)];
  const one = coMovement(a, b, few);
  const other = coMovement(
    a.map((value) => 3 * value - 7),
    b,
    few,
  );
  for (const lag of one.lags) assert.ok(Math.abs((at(one, lag) ?? 0) - (at(other, lag) ?? 0)) < 1e-9);
});

test("of sixty independent pairs about one in twenty leaves the envelope anywhere", () => {
  let outside = 0;
  for (let pair = 0; pair < 60; pair++)
    if (coMovement(noise(`e${pair}`, 130), noise(`f${pair}`, 130), few).peak?.outside) outside++;
  assert.ok(outside >= 1 && outside <= 8, `${outside} of 60`);
});

/** News of chance size in few weeks; in the last quarter of the years more of it, and better. */
function risingNews(name: string, length: number): Float64Array {
  const size = noise(name, length);
  const when = noise(`${name} when`, length);
  return size.map((value, week) => {
    const late = week > 0.75 * length;
    return Math.abs(when[week] ?? 0) > (late ? 0.5 : 1.6) ? 3 * value + (late ? 3 : 0) : 0;
  });
}

test("two series that both grew richer without a tie stay inside as often; reordered across the years they would not", () => {
  const outside = (stretch: number) => {
    let pairs = 0;
    for (let pair = 0; pair < 60; pair++) {
      const [a, b] = [risingNews(`g${pair}`, 220), risingNews(`h${pair}`, 220)];
      if (coMovement(a, b, { ...few, stretch }).peak?.outside) pairs++;
    }
    return pairs;
  };
  assert.ok(outside(52) <= 9, `${outside(52)} of 60`);
  assert.ok(outside(220) >= 15, `${outside(220)} of 60`);
});

test("with a handful of active weeks no finding is drawn, however high the peak", () => {
  const rare = (weeks: number[]) =>
    Float64Array.from({ length: 200 }, (_, at) => (weeks.includes(at) ? 5 + (at % 3) : 0));
  const found = coMovement(rare([20, 90, 150]), rare([23, 93, 153]), few);
  assert.equal(found.peak?.lag, 3);
  assert.ok((found.peak?.r ?? 0) > (found.envelope ?? 1));
  assert.deepEqual([found.active, found.peak?.outside], [[3, 3], false]);
});

test("no variance and too few common weeks are null, not 0", () => {
  const still = coMovement(new Float64Array(100).fill(0.1), noise("i", 100), few);
  assert.ok(still.r.every((value) => value === null));
  assert.deepEqual([still.envelope, still.peak], [null, null]);
  const short = coMovement(noise("j", 30), noise("k", 30), few);
  assert.equal(at(short, 11), null);
  assert.notEqual(at(short, 10), null);
  assert.equal(short.overlap[MOST_LAG + 11], 19);
  assert.equal(coMovement(noise("l", 19), noise("m", 19), few).peak, null);
  assert.throws(() => coMovement(noise("n", 40), noise("o", 41), few), RangeError);
});

test("one seed, one envelope; another seed, nearly the same", () => {
  const pair = [noise("p", 150), noise("q", 150)] as const;
  const envelope = (seed: number) => coMovement(...pair, { seed }).envelope ?? 0;
  assert.equal(envelope(1), envelope(1));
  assert.ok(Math.abs(envelope(1) - envelope(2)) < 0.05);
});
