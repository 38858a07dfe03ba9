import type { ScenarioSignal } from "./scenario-input";
import type { LineRow } from "./scenario-lines";
import type { ScenarioLevels, ScenarioReading } from "./scenario-reading";
import type { DifferenceShares } from "./scenario-shares";

/** A reading as the server answers it where there are too many signals to send. Plain data. */
export interface ScenarioAnswer {
  levels: ScenarioLevels;
  differences: DifferenceShares;
  lines: LineRow[];
  strongest: string[];
  /** All signals that the reading or its scenario names. */
  signals: ScenarioSignal[];
}

/** Signals that were asked for. */
export interface FoundSignals {
  found: ScenarioSignal[];
  /** How many more there are. */
  more: number;
}

/** An answer as panels read it. */
export function readAnswer({ levels, differences, lines, strongest }: ScenarioAnswer): ScenarioReading {
  return { ...levels, differences: () => differences, lines: () => lines, strongest: () => strongest };
}
