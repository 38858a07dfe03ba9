import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { growthOverEight } from "@/lib/ops/check/growth";
import {
  type Coverage,
  type CoverageSpan,
  coverageOn,
  coverageRuns,
  isSupported,
  lastSupportedDay,
  supportedDays,
} from "./coverage";
import { heldDays } from "./newest-span";

const span = (from: number, to: number, state: CoverageSpan["state"]): CoverageSpan => ({ from, to, state });

/** Ten unstated days, then a searched week inside which three days were looked at again and found wanting. */
const told: Coverage = {
  spans: [span(11, 17, "searched"), span(13, 15, "not-searched"), span(4, 5, "partly")],
  unstatedUntil: 10,
};

const anyDay = fc.integer({ min: -40, max: 60 });
const anyCoverage = fc.record({
  spans: fc.array(
    fc
      .tuple(anyDay, fc.nat(30), fc.constantFrom("searched", "partly", "not-searched"))
      .map(([from, length, state]) => span(from, from + length, state as CoverageSpan["state"])),
    { maxLength: 12 },
  ),
  unstatedUntil: anyDay,
});

describe("coverage", () => {
  test("of several records of a day the newest holds", () => {
    assert.equal(coverageOn(told, 12), "searched");
    assert.equal(coverageOn(told, 13), "not-searched");
    const again = { ...told, spans: [...told.spans, span(13, 13, "partly")] };
    assert.equal(coverageOn(again, 13), "partly");
    assert.equal(coverageOn(again, 14), "not-searched");
  });

  test("a day without a record is unstated up to the day that brought coverage, and not searched after it", () => {
    assert.equal(coverageOn(told, 10), "unstated");
    assert.equal(coverageOn(told, 18), "not-searched");
    assert.equal(coverageOn({ spans: [], unstatedUntil: 10 }, 11), "not-searched");
  });

  test("searched, partly and unstated days are supported; days not searched are not", () => {
    const states = ["searched", "partly", "unstated", "not-searched"] as const;
    assert.deepEqual(states.map(isSupported), [true, true, true, false]);
    assert.deepEqual([...supportedDays(told, 9, 18)], [1, 1, 1, 1, 0, 0, 0, 1, 1, 0]);
  });

  test("the last supported day lies before what was not searched, and there may be none", () => {
    assert.equal(lastSupportedDay(told, 0, 40), 17);
    assert.equal(lastSupportedDay(told, 0, 15), 12);
    assert.equal(lastSupportedDay(told, 13, 15), null);
    assert.equal(lastSupportedDay(told, 20, 19), null);
  });

  test("runs are as long as they can be, and a record inside another splits it", () => {
    assert.deepEqual(
      coverageRuns(told, 3, 19).map(({ from, to, state }) => `${from}–${to} ${state}`),
      [
        "3–3 unstated",
        "4–5 partly",
        "6–10 unstated",
        "11–12 searched",
        "13–15 not-searched",
        "16–17 searched",
        "18–19 not-searched",
      ],
    );
    const twice = { spans: [span(1, 3, "partly"), span(4, 6, "partly")], unstatedUntil: 0 };
    assert.deepEqual(coverageRuns(twice, 1, 6), [{ from: 1, to: 6, state: "partly" }]);
    assert.deepEqual(coverageRuns(told, 5, 4), []);
  });

  test("runs, supported days and the last of them say of every day what coverageOn says", () => {
    fc.assert(
      fc.property(anyCoverage, anyDay, fc.nat(50), (coverage, from, length) => {
        const to = from + length;
        const runs = coverageRuns(coverage, from, to);
        const days = runs.flatMap((run) =>
          Array.from({ length: run.to - run.from + 1 }, (_, at) => ({
            day: run.from + at,
            state: run.state,
          })),
        );
        const asked = Array.from({ length: length + 1 }, (_, at) => ({
          day: from + at,
          state: coverageOn(coverage, from + at),
        }));
        assert.deepEqual(days, asked);
        assert.ok(runs.every((run, at) => at === 0 || run.state !== runs[at - 1]?.state));
        const supported = asked.map(({ state }) => Number(isSupported(state)));
        assert.deepEqual([...supportedDays(coverage, from, to)], supported);
        const last = asked.findLast(({ state }) => isSupported(state))?.day ?? null;
        assert.equal(lastSupportedDay(coverage, from, to), last);
      }),
      { numRuns: 2000 },
    );
  });

  test("of each record it is told how many of its days no newer one names", () => {
    assert.deepEqual(heldDays(told.spans), [4, 3, 2]);
    assert.deepEqual(heldDays([span(1, 3, "partly"), span(1, 3, "searched")]), [0, 3]);
    assert.deepEqual(heldDays([]), []);
  });

  test("eight times the records over two hundred years take some eight times as long", () => {
    const growth = growthOverEight((times) => {
      const spans = Array.from({ length: 5_000 * times }, (_, at) => span(at % 50, 73_000, "searched"));
      assert.equal(coverageRuns({ spans, unstatedUntil: 0 }, 0, 73_000).length, 1);
    });
    assert.ok(growth < 40, `${growth}`);
  });
});
