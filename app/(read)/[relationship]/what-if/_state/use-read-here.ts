"use client";

import { useMemo } from "react";
import type { ScenarioBase, ScenarioSignal } from "@/lib/charts/scenarios/scenario-input";
import { scenarioReader } from "@/lib/charts/scenarios/scenario-reading";
import type { Scenario } from "@/lib/codebook/scenarios/scenario";
import { packResolved } from "@/lib/engine/signals/resolved-signals";
import type { PanelReading } from "./panel-reading";

/** Reads scenarios in the browser, from all signals of the view. */
export function useReadHere(
  base: ScenarioBase,
  signals: readonly ScenarioSignal[],
  scenario: Scenario,
): PanelReading {
  const read = useMemo(() => {
    const retracts = new Map(signals.flatMap(({ id, retracts: of }) => (of ? [[id, of] as const] : [])));
    return scenarioReader(base, packResolved(signals, base.method.generation), retracts);
  }, [base, signals]);
  return {
    reading: read(scenario),
    scenario,
    signals,
    waits: false,
    problem: null,
    again: nothing,
    addSignals: null,
  };
}

function nothing(): void {}
