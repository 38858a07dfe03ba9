import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { signed } from "./format";
import { asPrinted } from "./printed-figure";
import { printedGrid } from "./printed-grid";
import { printedParts, printedPercents } from "./printed-parts";

/** In units of the last decimal, as a reader adds up what is printed. */
const tenths = (value: number) => Math.round(value * 10);
const sum = (values: readonly (number | null)[]) => values.reduce<number>((all, one) => all + (one ?? 0), 0);
const points = fc.double({ min: -30, max: 30, noNaN: true });

test("parts add up to their total as both are printed", () => {
  const parts = printedParts([1.96, -1.04, -0.34, 0.16, 0.04], 0.78);
  assert.deepEqual(
    parts.map((part) => signed(part)),
    ["+2.0", "−1.0", "−0.3", "+0.1", "0.0"],
  );
});

test("they add up for any parts, each within a unit of what it is, none with another sign", () => {
  fc.assert(
    fc.property(
      fc.array(points, { minLength: 1, maxLength: 40 }),
      fc.integer({ min: 0, max: 3 }),
      (parts, keep) => {
        const total = sum(parts);
        const printed = printedParts(parts, total, { keep });
        assert.equal(sum(printed.map(tenths)), tenths(asPrinted(total)));
        for (const [at, one] of printed.entries()) {
          const part = parts[at] ?? 0;
          assert.ok(Math.abs(one - part) < 0.1 + 1e-9);
          assert.ok(one * part >= 0);
        }
      },
    ),
  );
});

test("they also add up to the difference of two printed levels", () => {
  fc.assert(
    fc.property(fc.array(points, { minLength: 1, maxLength: 12 }), points, (parts, before) => {
      const target = asPrinted(before + sum(parts)) - asPrinted(before);
      assert.equal(sum(printedParts(parts, target).map(tenths)), tenths(target));
    }),
  );
});

test("what is 0 or no data stays, and what other sentences name is moved last", () => {
  assert.deepEqual(printedParts([0.06, 0, null, 0.06, 0.06], 0.18), [0.1, 0, null, 0.1, 0]);
  assert.deepEqual(printedParts([0.06, 0.06, 0.06], 0.18, { keep: 1 }), [0.1, 0.1, 0]);
  assert.deepEqual(printedParts([5.051, 1.04, 1.04], 7.131, { keep: 2 }), [5.1, 1, 1]);
  assert.deepEqual(printedParts([], 3), []);
  assert.deepEqual(printedParts([0.26, 0.26], 3), [0.3, 0.3]);
});

test("parts at two decimals and whole per cents add up too", () => {
  assert.equal(
    sum(printedParts([0.333333, 0.333333, 0.333334], 1, { decimals: 2 }).map((one) => Math.round(one * 100))),
    100,
  );
  assert.deepEqual(printedPercents([1 / 3, 1 / 3, 1 / 3]), [33, 33, 34]);
  assert.deepEqual(printedPercents([0.3, 0.25, 0.15, 0.15, 0.15]), [30, 25, 15, 15, 15]);
});

test("a table adds up in its rows and in its columns", () => {
  const cell = fc.option(fc.double({ min: -20, max: 20, noNaN: true }), { nil: null, freq: 4 });
  const table = fc.array(fc.array(cell, { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(table, (cells) => {
      const { rows, rowTotals, columnTotals, total } = printedGrid(cells);
      for (const [at, row] of rows.entries()) {
        assert.equal(sum(row.map((one) => tenths(one ?? 0))), tenths(rowTotals[at] ?? 0));
        for (const [place, one] of row.entries()) {
          const exact = cells[at]?.[place] ?? null;
          assert.equal(one === null, exact === null);
          assert.ok(Math.abs((one ?? 0) - (exact ?? 0)) < 0.1 + 1e-9);
        }
      }
      for (const [place, one] of columnTotals.entries())
        assert.equal(sum(rows.map((row) => tenths(row[place] ?? 0))), tenths(one));
      assert.equal(sum(columnTotals.map(tenths)), tenths(total));
      assert.equal(tenths(total), tenths(asPrinted(sum(cells.flat()))));
    }),
  );
});

test("a column of a table lies no further from its own sum than its parts force it to", () => {
  // Rows of one by one: each rounds its first part down, and the column would lose 0.2 of its sum.
  const { columnTotals } = printedGrid([
    [0.26, 0.26],
    [0.26, 0.26],
  ]);
  assert.deepEqual(columnTotals, [0.5, 0.5]);
});
