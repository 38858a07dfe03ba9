import assert from "node:assert/strict";
import { test } from "node:test";
import { thin } from "./thin";

test("a line that fits keeps every point", () => {
  assert.deepEqual(thin([[0, 1, 0, 9, 0]], 600), [0, 1, 2, 3, 4]);
});

test("a long line is thinned to the limit and keeps its spikes, its ends and both extremes", () => {
  const line = Array.from({ length: 20_000 }, (_, at) => Math.sin(at / 900));
  line[7777] = 9;
  line[12_345] = -9;
  const kept = thin([line], 600);
  assert.ok(kept.length <= 600, `${kept.length}`);
  assert.ok(kept.length > 300, `${kept.length}`);
  for (const at of [0, 7777, 12_345, 19_999]) assert.ok(kept.includes(at), `${at}`);
  assert.deepEqual(
    kept,
    [...kept].sort((a, b) => a - b),
  );
});

test("several lines share their days, and each keeps its spike", () => {
  const lines = Array.from({ length: 8 }, (_, which) => {
    const line = new Float64Array(40_000);
    line[1000 * (which + 1) + 3] = 50;
    return line;
  });
  const kept = thin(lines, 600);
  assert.ok(kept.length <= 600);
  for (let which = 0; which < 8; which++) assert.ok(kept.includes(1000 * (which + 1) + 3));
});

test("the first day after a gap is kept", () => {
  const line = new Float64Array(5000).fill(Number.NaN);
  for (let at = 3210; at < 5000; at++) line[at] = 1;
  assert.ok(thin([line], 100).includes(3210));
});

test("a gap within a line stays one, and the stretch it lies in keeps its spike", () => {
  const line = new Float64Array(5000);
  line.fill(Number.NaN, 2000, 2011);
  line[2030] = 9;
  const kept = thin([line], 100);
  for (const at of [1999, 2000, 2010, 2011, 2030]) assert.ok(kept.includes(at), `${at}`);
});

test("a line of many gaps keeps its spikes all the same", () => {
  const line = new Float64Array(1500);
  for (let at = 5; at < 1500; at += 7) line.fill(Number.NaN, at, at + 2);
  line[703] = 9;
  const kept = thin([line], 400);
  assert.ok(kept.length > 100 && kept.length <= 400, `${kept.length}`);
  assert.ok(kept.includes(703));
});
