import { AS_CODED, type SignalEdit } from "@/lib/engine/scenarios/scenario";
import type { Family } from "@/lib/engine/signals/signal";
import type { HypotheticalSignal, Scenario } from "./scenario";

/** A scenario with the steps that led to it. */
export interface ScenarioHistory {
  now: Scenario;
  past: readonly Scenario[];
  future: readonly Scenario[];
  /** The field of the last step and when it was taken, in milliseconds. */
  field: string;
  at: number;
}

const STEPS_KEPT = 200;
/** Changes of one field that follow each other so closely are one step: a slide, or a word typed. */
const ONE_STEP_MS = 1_000;

export function beginHistory(now: Scenario): ScenarioHistory {
  return { now, past: [], future: [], field: "", at: 0 };
}

/** Takes a step. `field` names what was changed; "" is always a step of its own. */
export function takeStep(
  history: ScenarioHistory,
  now: Scenario,
  field: string,
  at: number,
): ScenarioHistory {
  const goesOn = field !== "" && field === history.field && at - history.at < ONE_STEP_MS;
  const past = goesOn ? history.past : [...history.past, history.now].slice(-STEPS_KEPT);
  return { now, past, future: [], field, at };
}

export function undoStep(history: ScenarioHistory): ScenarioHistory {
  const before = history.past.at(-1);
  if (!before) return history;
  return {
    ...beginHistory(before),
    past: history.past.slice(0, -1),
    future: [history.now, ...history.future],
  };
}

export function redoStep(history: ScenarioHistory): ScenarioHistory {
  const [after, ...future] = history.future;
  if (!after) return history;
  return { ...beginHistory(after), past: [...history.past, history.now], future };
}

export function withSupposed(scenario: Scenario, id: string, change: Partial<HypotheticalSignal>): Scenario {
  return { ...scenario, added: scenario.added.map((one) => (one.id === id ? { ...one, ...change } : one)) };
}

export function withoutSupposed(scenario: Scenario, id: string): Scenario {
  return { ...scenario, added: scenario.added.filter((one) => one.id !== id) };
}

/** Changes what a scenario does with a coded signal; one that it did not touch yet is taken up. */
export function withEdit(scenario: Scenario, id: string, change: Partial<SignalEdit>): Scenario {
  const known = scenario.edits.some((edit) => edit.id === id);
  const edits = known ? scenario.edits : [...scenario.edits, { id, ...AS_CODED }];
  return { ...scenario, edits: edits.map((edit) => (edit.id === id ? { ...edit, ...change } : edit)) };
}

export function withoutEdit(scenario: Scenario, id: string): Scenario {
  return { ...scenario, edits: scenario.edits.filter((edit) => edit.id !== id) };
}

/** Sets a parameter of a family; null: the method's own. */
export function withParameter(
  scenario: Scenario,
  part: "weights" | "halfLives" | "kappa",
  family: Family,
  value: number | null,
): Scenario {
  const { [family]: _, ...others } = scenario[part];
  return { ...scenario, [part]: value === null ? others : { ...others, [family]: value } };
}
