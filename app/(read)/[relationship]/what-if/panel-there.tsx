"use client";

import { NO_SCENARIO } from "@/lib/codebook/scenarios/scenario";
import { Progress } from "./_reading/progress";
import { useReadThere } from "./_state/use-read-there";
import { useScenario } from "./_state/use-scenario";
import { Panel, type PanelProps } from "./scenario-panel";

/** The panel that has the server compute, because the signals are too many to be sent. */
export function PanelThere(props: PanelProps & { asked: NonNullable<PanelProps["asked"]> }) {
  const { first, addresses } = props.asked;
  const initial = props.initial ?? NO_SCENARIO;
  const steps = useScenario(initial);
  const shown = useReadThere(first, initial, addresses.reading, steps.scenario);
  return <Panel {...props} steps={steps} shown={shown} progress={<Progress shown={shown} />} />;
}
