import type { ScenarioSignal } from "@/lib/charts/scenarios/scenario-input";
import type { ScenarioReading } from "@/lib/charts/scenarios/scenario-reading";
import type { Scenario } from "@/lib/codebook/scenarios/scenario";

/** What a panel shows, wherever it was computed. */
export interface PanelReading {
  reading: ScenarioReading;
  /** The scenario that was read: behind the one in the fields for as long as the reading `waits`. */
  scenario: Scenario;
  /** Coded signals that are known here, in order of start: all that count, or those that were named so far. */
  signals: readonly ScenarioSignal[];
  waits: boolean;
  /** Why it cannot be read, in a sentence. */
  problem: string | null;
  /** Tries once more. */
  again: () => void;
  /** Takes in signals that were asked for; null: all are known. */
  addSignals: ((found: readonly ScenarioSignal[]) => void) | null;
}
