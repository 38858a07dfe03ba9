"use client";

import { useMemo } from "react";
import { scenarioCoverage } from "@/lib/charts/scenarios/scenario-coverage";
import { scenarioFrame, scenarioRows } from "@/lib/charts/scenarios/scenario-drawing";
import { readingDay, scenarioHorizon } from "@/lib/charts/scenarios/scenario-horizon";
import type { ScenarioInput } from "@/lib/charts/scenarios/scenario-input";
import { dayLevels } from "@/lib/charts/scenarios/scenario-levels";
import {
  addedSignals,
  methodEdit,
  type Scenario,
  signalEdits,
  supposedSignals,
} from "@/lib/codebook/scenarios/scenario";
import { editMethod, editSignals } from "@/lib/engine/scenarios/scenario";
import { packResolved } from "@/lib/engine/signals/resolved-signals";
import { trackedStages } from "@/lib/engine/stages/within-tracking";

/** What is coded and what is supposed, followed day by day. Every step computes anew only what it changes. */
export function useFollowed(input: ScenarioInput, scenario: Scenario) {
  const { added, edits, weights, halfLives, kappa } = scenario;
  const horizon = scenarioHorizon(input, scenario);
  const readOn = readingDay(scenario.readOn, input.from, horizon);

  const { trackedFrom } = input;
  const { generation } = input.method;
  const coverage = useMemo(() => scenarioCoverage(input), [input]);
  const codedPacked = useMemo(() => packResolved(input.signals, generation), [input.signals, generation]);
  const packed = useMemo(() => {
    const signals = editSignals(input.signals, signalEdits({ added, edits }), addedSignals(added));
    return signals === input.signals ? codedPacked : packResolved(signals, generation);
  }, [input.signals, generation, codedPacked, edits, added]);
  const method = useMemo(
    () => editMethod(input.method, methodEdit({ weights, halfLives, kappa }, input.method)),
    [input.method, weights, halfLives, kappa],
  );
  const coded = useMemo(
    () => ({
      packed: codedPacked,
      method: input.method,
      followed: trackedStages(codedPacked, input.method, horizon, { trackedFrom, coverage }),
    }),
    [codedPacked, input.method, trackedFrom, coverage, horizon],
  );
  const supposed = useMemo(
    () =>
      packed === codedPacked && method === input.method
        ? coded
        : { packed, method, followed: trackedStages(packed, method, horizon, { trackedFrom, coverage }) },
    [packed, codedPacked, method, input.method, trackedFrom, coverage, coded, horizon],
  );
  const rows = useMemo(
    () =>
      scenarioRows(
        coded.followed,
        supposed.followed,
        { from: input.from, last: input.last, to: horizon },
        supposedSignals(added),
      ),
    [coded, supposed, input.from, input.last, horizon, added],
  );
  const { low, high } = rows;
  const view = useMemo(
    () =>
      scenarioFrame(
        { from: input.from, last: input.last, to: horizon },
        { low, high },
        input.method.stage,
        coverage,
      ),
    [input.from, input.last, input.method, coverage, horizon, low, high],
  );
  return useMemo(
    () => ({
      horizon,
      readOn,
      coded,
      supposed,
      drawing: { ...rows, view },
      codedLevels: dayLevels(coded.followed, coded.method, readOn),
      supposedLevels: dayLevels(supposed.followed, supposed.method, readOn),
    }),
    [horizon, readOn, coded, supposed, rows, view],
  );
}

export type Followed = ReturnType<typeof useFollowed>;
