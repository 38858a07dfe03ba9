import assert from "node:assert/strict";
import { test } from "node:test";
import { TRIAL_FIGURES } from "@/lib/engine/turns/trial-figures";
import { trialFinding, trialLines } from "./trial-words";

test("the trial is told with its errors, and a detector that mostly misses is said to never find", () => {
  const lines = trialLines(TRIAL_FIGURES);
  const of = (scenario: string) => lines.find((line) => line.scenario === scenario);
  assert.equal(of("quiet")?.cells[0], "0.89 ± 0.05");
  assert.equal(of("quiet")?.limit, null);
  assert.equal(of("thaw")?.cells[0], "11 (10…13), 98 %");
  assert.equal(of("thaw")?.limit, "13.5 weeks");
  assert.equal(of("cooling off")?.cells[1], "45 (29…–), 51 %");
  assert.equal(of("cooling off")?.cells[2], "never (1 %)");
});

test("the finding counts only where the detector is strictly quicker than every rival", () => {
  const row = (limit: number, delays: (number | null)[]) => ({
    scenario: "thaw" as const,
    about: "",
    limit,
    detections: delays.map((medianDelay) => ({
      rate: 1,
      medianDelay,
      between: [null, null] as [null, null],
    })),
  });
  assert.equal(
    trialFinding({ rows: [row(12, [11, 12, null]), row(10, [11, 11, 14]), row(3, [null, null, null])] }),
    "It is the quickest in 1 of the 3 scenarios with a turn, and at or under the information limit in 1 of them.",
  );
});
