import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { type DoubleCoding, intensitySigma } from "./intensity-sigma";

/** Made up: forty pairs of one type, twenty of a second, ten of a third. */
const MADE: DoubleCoding[] = readFileSync(new URL("double-codings.made.csv", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => {
    const [type = "", first, second] = line.split(",");
    return { type, first: Number(first), second: Number(second) };
  });

const pairs = (type: string, differences: number[]): DoubleCoding[] =>
  differences.map((difference) => ({ type, first: -4 + difference, second: -4 }));
const near = (actual: number, expected: number) =>
  assert.ok(Math.abs(actual - expected) < 1e-12, `${actual} is not ${expected}`);

describe("σ of a coder's error", () => {
  test("of a made file: a type with forty pairs has its own, the others that of all seventy together", () => {
    const sigmaOf = intensitySigma(MADE);
    const attack = sigmaOf("attack-from-soil");
    assert.deepEqual([attack.source, attack.pairs], ["type", 40]);
    // Worked out by a second program, in another language.
    near(attack.sigma, 0.7883364503651717);
    for (const type of ["visit-high", "trade-talks", "never-coded-twice"]) {
      const { sigma, source, pairs: measured } = sigmaOf(type);
      assert.deepEqual([source, measured], ["all", 70]);
      near(sigma, 0.6118439360412044);
    }
  });

  test("nobody has coded anything twice: one point, assumed, for every type", () => {
    assert.deepEqual(intensitySigma([])("visit-high"), { sigma: 1, source: "assumed", pairs: 0 });
  });

  test("29 pairs measure nothing, the thirtieth does", () => {
    const differences = Array.from({ length: 30 }, (_, at) => (at % 2 === 0 ? 1 : -1));
    assert.equal(intensitySigma(pairs("a", differences.slice(1)))("a").source, "assumed");
    const { sigma, source } = intensitySigma(pairs("a", differences))("a");
    assert.equal(source, "type");
    assert.equal(sigma.toFixed(6), "0.719195");
  });

  test("that one coder is milder throughout is no scatter, and who is called first does not matter", () => {
    const steady = intensitySigma(
      pairs(
        "a",
        Array.from({ length: 30 }, () => 2),
      ),
    )("a");
    assert.deepEqual([steady.sigma, steady.source], [0, "type"]);
    const turned = MADE.map(({ type, first, second }) => ({ type, first: second, second: first }));
    near(intensitySigma(turned)("attack-from-soil").sigma, 0.7883364503651717);
  });

  test("a pair that holds no number is refused", () => {
    assert.throws(() => intensitySigma([{ type: "a", first: Number.NaN, second: 1 }]), RangeError);
  });
});
