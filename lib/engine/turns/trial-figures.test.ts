import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { ONSET_SETTINGS } from "./onset-detector";
import { CONTENDERS, trialHistories } from "./trial/contenders";
import { runTrial, type TrialRow } from "./trial/detection-trial";
import { LONG, QUIET_YEARS, SCENARIOS } from "./trial/scenarios";
import { tuneThreshold } from "./trial/threshold-tuning";
import { TRIAL_FIGURES } from "./trial-figures";

const { design, contenders, rows } = TRIAL_FIGURES;
const thresholds = contenders.map(({ threshold }) => threshold);
const EXACT = 1e-12;

/** Whatever is floating point is compared to rounding: logarithms may differ in the last bit between machines. */
function assertSame(found: TrialRow | undefined, published: TrialRow): void {
  assert.deepEqual({ ...found, limit: null }, { ...published, limit: null });
  assert.ok(Math.abs((found?.limit ?? 0) - (published.limit ?? 0)) < EXACT);
}

describe("published figures of the turning points", () => {
  it("are those of the detector as it stands: every scenario with a turn, on all its histories", () => {
    const turning = SCENARIOS.filter(({ turn }) => turn !== null);
    const found = runTrial(design, thresholds, turning);
    for (const [at, { name }] of turning.entries()) {
      const published = rows.find(({ scenario }) => scenario === name);
      assert.ok(published, name);
      assertSame(found[at], published);
    }
  });

  it("name every scenario and contender, in order, and the threshold in use", () => {
    assert.deepEqual(
      rows.map(({ scenario, about }) => [scenario, about]),
      SCENARIOS.map(({ name, about }) => [name, about]),
    );
    assert.deepEqual(
      contenders.map(({ name }) => name),
      CONTENDERS.map(({ name }) => name),
    );
    assert.equal(contenders[0]?.threshold, ONSET_SETTINGS.threshold);
  });

  it("false alarms: a tenth of the long histories agrees within the sampling error", () => {
    const quiet = { ...design, longHistories: design.longHistories / 10 };
    const calm = SCENARIOS.filter(({ turn }) => turn === null);
    for (const row of runTrial(quiet, thresholds, calm)) {
      const published = rows.find(({ scenario }) => scenario === row.scenario);
      assert.ok(published?.limit === null && row.limit === null);
      for (const [at, { mean, error }] of row.falseAlarms.entries()) {
        const wanted = published.falseAlarms[at];
        const within = 4 * Math.hypot(error, wanted?.error ?? 0) + EXACT;
        assert.ok(Math.abs(mean - (wanted?.mean ?? Number.NaN)) <= within, `${row.scenario}, ${at}: ${mean}`);
      }
    }
  });

  it("the detector raises about one false alarm in 20 quiet years, as all are tuned to", () => {
    const quiet = rows[0];
    assert.ok(quiet?.limit === null && LONG === 1_040);
    for (const { mean, error } of quiet.falseAlarms) assert.ok(Math.abs(mean - 1) < 5 * error, `${mean}`);
  });

  it("tuning finds the threshold with one alarm a history, and refuses to tune on nothing", () => {
    const histories = trialHistories(QUIET_YEARS, 12, "small");
    const rival = CONTENDERS[2];
    assert.ok(rival);
    const threshold = tuneThreshold(rival, histories, 100);
    const alarms = (at: number) =>
      histories.flatMap((history) => rival.alarms(history, at).filter(({ week }) => week >= 52)).length;
    assert.ok(alarms(threshold) <= 12 && alarms(threshold - 0.1) > 12 - 1);
    assert.throws(() => tuneThreshold(rival, [], 100), RangeError);
  });
});
