import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { METHOD_2 } from "@/lib/engine/methods/method";
import { FAMILIES } from "@/lib/engine/signals/signal";
import { ALL_FROM_A, drawnMethod } from "./drawn-method";
import { drawnPanel, panelOpinions } from "./panel";
import { MATRIX_A, MATRIX_B } from "./random-stream";

/** Points of one member: five numbers of 0 or more that sum to 100. */
const anyMember = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 4, maxLength: 4 }).map((cuts) => {
  const edges = [0, ...cuts.sort((a, b) => a - b), 100];
  return edges.slice(1).map((edge, at) => edge - (edges[at] ?? 0));
});
const anyPanel = fc.array(anyMember, { minLength: 5, maxLength: 12 });

const PANEL = [
  [30, 15, 15, 15, 25],
  [40, 10, 0, 20, 30],
  [20, 20, 20, 20, 20],
  [35, 5, 10, 10, 40],
  [25, 25, 0, 10, 40],
];
const DRAWS = 20_000;

describe("what a panel says", () => {
  test("mean and spread of each family, as shares of 1", () => {
    const [diplomacy, , trade] = panelOpinions(PANEL);
    assert.equal(diplomacy?.mean.toFixed(9), "0.300000000");
    assert.equal(diplomacy?.spread.toFixed(6), "0.079057");
    assert.deepEqual([trade?.lowest, trade?.highest], [0, 0.2]);
    const two = panelOpinions([
      [20, 80, 0, 0, 0],
      [40, 60, 0, 0, 0],
    ]);
    assert.equal(two[0]?.spread.toFixed(6), "0.141421");
  });

  test("nobody, a member of four figures, one below 0 and one without a point are no panel", () => {
    for (const panel of [[], [[25, 25, 25, 25]], [[-5, 30, 25, 25, 25]], [[0, 0, 0, 0, 0]]])
      assert.throws(() => panelOpinions(panel), RangeError);
  });
});

describe("weights drawn from a panel", () => {
  test("of any panel: 0 … 1, sum 1, and a family that nobody gave a point stays 0", () => {
    fc.assert(
      fc.property(anyPanel, fc.integer({ min: 0, max: 4 }), fc.integer(), (panel, silent, seed) => {
        const none = panel.map((row) => {
          const taken = row[silent] ?? 0;
          const other = (silent + 1) % 5;
          return row.map((points, at) => (at === silent ? 0 : at === other ? points + taken : points));
        });
        for (const given of [panel, none]) {
          const weights = drawnPanel(given, { seed, draws: 20 }, MATRIX_A);
          for (let draw = 0; draw < 20; draw++) {
            const row = weights.map((column) => column[draw] as number);
            assert.ok(row.every((weight) => weight >= 0 && weight <= 1 + 1e-12));
            assert.ok(Math.abs(row.reduce((sum, one) => sum + one, 0) - 1) < 1e-12);
          }
          if (given === none) assert.ok(weights[silent]?.every((weight) => weight === 0));
        }
      }),
      { numRuns: 200 },
    );
  });

  test("each lies between the lowest and the highest that a member gave; all alike is no doubt at all", () => {
    fc.assert(
      fc.property(anyPanel, (panel) => {
        const opinions = panelOpinions(panel);
        for (const [at, column] of drawnPanel(panel, { seed: 1, draws: 50 }, MATRIX_A).entries())
          for (const weight of column) {
            assert.ok(weight >= (opinions[at]?.lowest ?? 1) - 1e-12);
            assert.ok(weight <= (opinions[at]?.highest ?? 0) + 1e-12);
          }
      }),
      { numRuns: 50 },
    );
    const alike = Array.from({ length: 5 }, () => [30, 15, 15, 15, 25]);
    for (const column of drawnPanel(alike, { seed: 1, draws: 50 }, MATRIX_A))
      assert.ok(column.every((weight) => Math.abs(weight - (column[0] ?? 0)) < 1e-15));
  });

  test("their mean is that of the panel, their variance that of the members divided by how many they are", () => {
    const weights = drawnPanel(PANEL, { seed: 3, draws: DRAWS }, MATRIX_A);
    for (const [at, { mean, spread }] of panelOpinions(PANEL).entries()) {
      const column = [...(weights[at] ?? [])];
      const found = column.reduce((sum, one) => sum + one, 0) / DRAWS;
      assert.ok(Math.abs(found - mean) < 0.001, `${FAMILIES[at]}: ${found} is not ${mean}`);
      const variance = column.reduce((sum, one) => sum + (one - found) ** 2, 0) / DRAWS;
      // The members are all there are: n, not n − 1.
      const expected = (spread ** 2 * 4) / 5 / 5;
      assert.ok(Math.abs(variance / expected - 1) < 0.05, `${FAMILIES[at]}: ${variance} is not ${expected}`);
    }
  });

  test("the same twice, the first of more, whatever the order of the members; another matrix is another set", () => {
    const drawn = (panel: number[][], draws: number, matrix = MATRIX_A) =>
      drawnPanel(panel, { seed: 1, draws }, matrix).map((column) => [...column]);
    const found = drawn(PANEL, 30);
    assert.deepEqual(drawn([...PANEL].reverse(), 30), found);
    assert.deepEqual(
      drawn(PANEL, 90).map((column) => column.slice(0, 30)),
      found,
    );
    assert.notDeepEqual(drawn(PANEL, 30, MATRIX_B), found);
    assert.notDeepEqual(drawn([...PANEL, [20, 20, 20, 20, 20]], 30), found);
  });

  test("they take the place of the Dirichlet, and leave half-lives and κ as they were", () => {
    const settings = { seed: 1, draws: 100 };
    const without = drawnMethod(METHOD_2, settings, ALL_FROM_A);
    const found = drawnMethod({ ...METHOD_2, panel: PANEL }, settings, ALL_FROM_A);
    assert.deepEqual(found.weights, drawnPanel(PANEL, settings, MATRIX_A));
    assert.deepEqual([found.dailyLog, found.kappa], [without.dailyLog, without.kappa]);
    assert.notDeepEqual(found.weights, without.weights);
  });
});
