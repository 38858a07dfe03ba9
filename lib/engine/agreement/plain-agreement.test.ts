import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { cohenKappa } from "./cohen-kappa";
import { daysApart } from "./days-apart";
import { percentAgreement } from "./percent-agreement";

const repeated = (times: number, first: number, second: number) =>
  Array.from({ length: times }, (): [number, number] => [first, second]);

describe("percent agreement", () => {
  test("is the share of pairs of coders who agree, and nothing where nobody can", () => {
    assert.equal(percentAgreement([[1, 1], [1, 2, 2], [3], [null, 4]]), (1 + 1 / 3) / 2);
    assert.equal(
      percentAgreement([
        [1, 1],
        [5, 5, 5],
      ]),
      1,
    );
    assert.equal(percentAgreement([[1], [null]]), null);
  });
});

describe("Cohen’s κ", () => {
  test("of the example: 35 of 50 agree, half of them would by chance", () => {
    const pairs = [...repeated(20, 1, 1), ...repeated(15, 2, 2), ...repeated(5, 1, 2), ...repeated(10, 2, 1)];
    assert.ok(Math.abs((cohenKappa(pairs) ?? 0) - 0.4) < 1e-12);
    assert.equal(cohenKappa(pairs.map(([a, b]) => [b, a])), cohenKappa(pairs));
  });

  test("is not defined without pairs, or where one name was given throughout", () => {
    assert.equal(
      cohenKappa([
        [1, null],
        [null, 2],
      ]),
      null,
    );
    assert.equal(cohenKappa(repeated(9, 3, 3)), null);
    assert.equal(cohenKappa(repeated(9, 3, 4)), 0);
    assert.throws(() => cohenKappa([[1, Number.NaN]]), RangeError);
  });
});

describe("days apart", () => {
  test("the same, the middle, the average and the furthest", () => {
    const found = daysApart([
      [5, 5],
      [5, 8],
      [9, 8],
      [null, 3],
    ]);
    assert.deepEqual(found, { pairs: 3, same: 1, median: 1, mean: 4 / 3, furthest: 3 });
    assert.equal(
      daysApart([
        [1, 4],
        [2, 2],
      ])?.median,
      1.5,
    );
    assert.equal(daysApart([[null, 1]]), null);
  });
});
