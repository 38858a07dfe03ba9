import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { ONSET_SETTINGS } from "./onset-detector";
import { WATCH_THRESHOLD } from "./streams/watch-streams";
import { knownTurns } from "./trial/known-turns";
import { METHODS } from "./trial/methods";
import { SCENARIOS } from "./trial/scenarios";
import { type Detection, runTrial } from "./trial/turn-trial";
import { TRIAL_FIGURES } from "./trial-figures";

const { design, methods, rows } = TRIAL_FIGURES;
const thresholds = methods.map(({ threshold }) => threshold);
/** Histories that are simulated again of every scenario with a turn, and of the long ones. */
const AGAIN = { turn: 24, long: 4 };

/** How far a share of the first `few` of all histories may be from the share of all: four standard errors, and one history. */
const allowed = (share: number, few: number) => 4 * Math.sqrt((share * (1 - share)) / few) + 1 / few;

describe("published figures of the turns", () => {
  it("name every scenario and method, in order, and the threshold in use", () => {
    assert.deepEqual(
      rows.map(({ scenario, about }) => [scenario, about]),
      SCENARIOS.map(({ name, about }) => [name, about]),
    );
    assert.deepEqual(
      methods.map(({ name }) => name),
      METHODS.map(({ name }) => name),
    );
    assert.equal(methods[0]?.threshold, WATCH_THRESHOLD);
    assert.notEqual(TRIAL_FIGURES.tuning.seed, design.seed);
    // Bursts set off what was tuned without them.
    assert.ok((methods[1]?.threshold ?? 0) > ONSET_SETTINGS.threshold, "the detector of the sum");
  });

  for (const scenario of SCENARIOS.filter(({ truth }) => truth !== null))
    it(`${scenario.name}: the first histories agree with all of them`, () => {
      const [found] = runTrial({ ...design, histories: AGAIN.turn }, thresholds, [scenario]);
      const published = rows.find((row) => row.scenario === scenario.name);
      assert.ok(found?.kind === "turn" && published?.kind === "turn", "a row with a turn");
      for (const [at, wanted] of published.methods.entries()) {
        const got = found.methods[at] as Detection;
        const where = `${methods[at]?.name}: ${JSON.stringify(got)}`;
        assert.ok(Math.abs(got.misses - wanted.misses) <= allowed(wanted.misses, AGAIN.turn), where);
        // The 95 % interval of the median of all, half a week wider either way since weeks are whole, tells how far that of few may be.
        const one =
          ((wanted.between[1] - wanted.between[0] + 1) / 3.92) * Math.sqrt(design.histories / AGAIN.turn);
        assert.ok(Math.abs(got.medianDelay - wanted.medianDelay) <= 4 * one + 1, where);
        if (wanted.covered === null) assert.equal(got.covered, null, where);
        else
          assert.ok(
            Math.abs((got.covered ?? 2) - wanted.covered) <= allowed(wanted.covered, AGAIN.turn),
            where,
          );
      }
    });

  it("where nothing turns: the first histories agree with all of them", () => {
    for (const scenario of SCENARIOS.filter(({ truth }) => truth === null)) {
      const published = rows.find((row) => row.scenario === scenario.name);
      if (published?.kind === "growth") {
        const [found] = runTrial({ ...design, histories: AGAIN.turn }, thresholds, [scenario]);
        for (const [at, wanted] of published.methods.entries()) {
          const got = found?.kind === "growth" ? found.methods[at] : undefined;
          for (const share of ["thaw", "freeze", "any"] as const)
            assert.ok(
              Math.abs((got?.[share] ?? 2) - wanted[share]) <= allowed(wanted[share], AGAIN.turn),
              share,
            );
        }
      } else if (published?.kind === "quiet") {
        const [found] = runTrial({ ...design, histories: AGAIN.long }, thresholds, [scenario]);
        for (const [at, wanted] of published.methods.entries()) {
          const got = found?.kind === "quiet" ? found.methods[at] : undefined;
          // The scatter of one history is known from all of them.
          const one = wanted.error * Math.sqrt(design.histories);
          const within = 4 * (one / Math.sqrt(AGAIN.long)) + 1 / AGAIN.long;
          assert.ok(
            Math.abs((got?.mean ?? -9) - wanted.mean) <= within,
            `${methods[at]?.name}: ${got?.mean}`,
          );
        }
      }
    }
  });

  it("knowing everything but the date: the first histories agree with all of them, and no method tells an opening or a closing sooner", () => {
    const { threshold, rows: known } = TRIAL_FIGURES.known;
    for (const { scenario, misses, medianDelay } of known) {
      const those = SCENARIOS.filter(({ name }) => name === scenario);
      const method = { name: "known", alarms: knownTurns, spans: null };
      const [row] = runTrial({ ...design, histories: 4 * AGAIN.turn }, [threshold], those, [method]);
      const found = row?.kind === "turn" ? row.methods[0] : undefined;
      assert.ok(Math.abs((found?.misses ?? 2) - misses) <= allowed(misses, 4 * AGAIN.turn), scenario);
      assert.ok(
        Math.abs((found?.medianDelay ?? 99) - medianDelay) <= 3,
        `${scenario}: ${found?.medianDelay}`,
      );
      const published = rows.find((one) => one.scenario === scenario);
      assert.ok(published?.kind === "turn");
      for (const one of published.methods) assert.ok(one.medianDelay >= medianDelay, scenario);
    }
  });

  it("all methods raise about one false alarm in 20 quiet years, as they are tuned to", () => {
    const [quiet] = rows;
    assert.ok(quiet?.kind === "quiet", "the quiet comes first");
    const tuned = 1 / Math.sqrt(TRIAL_FIGURES.tuning.histories);
    for (const { mean, error } of quiet.methods)
      assert.ok(Math.abs(mean - 1) < 4 * Math.hypot(error, 1.3 * tuned), `${mean} ± ${error}`);
  });
});
