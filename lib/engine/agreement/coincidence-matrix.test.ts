import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { coincidenceMatrix } from "./coincidence-matrix";
import { KRIPPENDORFF_2011 } from "./published-data.test-kit";

describe("the coincidence matrix", () => {
  test("of the published table: 7, 10, 8, 4 and 3 on the diagonal, and the units behind every cell", () => {
    const { values, counts, total, cells } = coincidenceMatrix(KRIPPENDORFF_2011);
    assert.deepEqual(values, [1, 2, 3, 4, 5]);
    assert.deepEqual([counts, total], [[9, 13, 10, 5, 3], 40]);
    const cell = (row: number, column: number) =>
      cells.find((one) => values[one.row] === row && values[one.column] === column);
    const diagonal = values.map((value) => Math.round((cell(value, value)?.count ?? 0) * 1e9) / 1e9);
    assert.deepEqual(diagonal, [7, 10, 8, 4, 3]);
    assert.deepEqual(cell(1, 4)?.units, [5]);
    assert.deepEqual(cell(5, 5)?.units, [9]);
    assert.deepEqual(cell(1, 2)?.units, [5, 7]);
    assert.equal(cell(5, 1), undefined);
    for (const { row, column, count } of cells) {
      const mirrored = cells.find((one) => one.row === column && one.column === row);
      assert.ok(Math.abs((mirrored?.count ?? 0) - count) < 1e-12);
    }
    for (const [row, count] of counts.entries()) {
      const sum = cells.filter((one) => one.row === row).reduce((all, one) => all + one.count, 0);
      assert.ok(Math.abs(sum - count) < 1e-12);
    }
  });

  test("of nothing has no rows", () => {
    assert.deepEqual(coincidenceMatrix([[1], [null, 2]]), { values: [], counts: [], total: 0, cells: [] });
  });
});
