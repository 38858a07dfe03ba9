"use client";

import type { ScenarioSignal } from "@/lib/charts/scenarios/scenario-input";
import { NO_SCENARIO } from "@/lib/codebook/scenarios/scenario";
import { useReadHere } from "./_state/use-read-here";
import { useScenario } from "./_state/use-scenario";
import { Panel, type PanelProps } from "./scenario-panel";

/** The panel that computes in the browser, from all signals of the view. */
export function PanelHere(props: PanelProps & { signals: readonly ScenarioSignal[] }) {
  const steps = useScenario(props.initial ?? NO_SCENARIO);
  return <Panel {...props} steps={steps} shown={useReadHere(props.input, props.signals, steps.scenario)} />;
}
