import type { Method } from "@/lib/engine/methods/method";
import {
  type AddedSignal,
  AS_CODED,
  changesMethod,
  changesSignal,
  type MethodEdit,
  type SignalEdit,
} from "@/lib/engine/scenarios/scenario";
import { reportWeight } from "@/lib/engine/signals/evidence-weight";
import { CREDIBILITIES, type Day, FAMILIES, type Family, RELIABILITIES } from "@/lib/engine/signals/signal";

/** Reliability and credibility of the one report that a hypothetical signal is taken to rest on: `B2`. */
export type Grade = string;

/** A signal that is supposed, not coded. */
export interface HypotheticalSignal {
  /** H1, H2 … */
  id: string;
  /** What is supposed; empty: the name of its type. */
  title: string;
  family: Family;
  /** Code of a codebook type; "": none is chosen yet, so that it moves nothing. */
  type: string;
  start: Day;
  /** null: in force. */
  end: Day | null;
  intensity: number;
  grade: Grade;
  /** Ids of the coded statuses that it ends on its first day. */
  ends: readonly string[];
}

/** What a reader supposes about one relationship. It is never saved with the coded signals. Weights are in points of a hundred. */
export interface Scenario extends MethodEdit {
  /** Empty: not named. */
  name: string;
  /** The day that the finding speaks of; null: the last of the drawing. */
  readOn: Day | null;
  added: readonly HypotheticalSignal[];
  edits: readonly SignalEdit[];
}

export const NO_SCENARIO: Scenario = {
  name: "",
  readOn: null,
  added: [],
  edits: [],
  weights: {},
  halfLives: {},
  kappa: {},
};

export const SCENARIO_NAME_MAX = 80;
export const SUPPOSED_TITLE_MAX = 100;
export const ADDED_MAX = 12;
export const EDITS_MAX = 40;
/** Statuses that one hypothetical signal may end. */
export const ENDS_MAX = 12;
/** Days that a signal can be moved by, to either side. */
export const SHIFT_MAX = 3_660;
/** What sliders reach; raw weights are in points of a hundred. */
export const WEIGHT_MAX = 100;
export const HALF_LIFE_MIN = 1;
export const HALF_LIFE_MAX = 1_460;
export const KAPPA_MIN = 0.5;
export const KAPPA_MAX = 200;

/** Weight of a hypothetical signal, 0 … 1. `gradeWeight("B2") // => 0.5625`; a grade that does not exist weighs 0. */
export function gradeWeight(grade: Grade): number {
  const reliability = RELIABILITIES.find((known) => known === grade[0]);
  const credibility = CREDIBILITIES.find((known) => String(known) === grade.slice(1));
  return reliability && credibility ? reportWeight({ reliability, credibility }) : 0;
}

/** The hypothetical signals that have a type: only those suppose anything. */
export function supposedSignals(added: readonly HypotheticalSignal[]): HypotheticalSignal[] {
  return added.filter(({ type }) => type !== "");
}

/** The hypothetical signals as the engine takes them. */
export function addedSignals(added: readonly HypotheticalSignal[]): AddedSignal[] {
  return supposedSignals(added).map(({ id, family, start, end, intensity, grade }) => ({
    id,
    family,
    start,
    end,
    intensity,
    evidence: gradeWeight(grade),
  }));
}

/**
 * Every edit of a coded signal, with the statuses that hypothetical signals end: each on the first day of the earliest that ends it,
 * or before where the scenario says so itself.
 */
export function signalEdits({ added, edits }: Pick<Scenario, "added" | "edits">): readonly SignalEdit[] {
  const all = new Map(edits.map((edit) => [edit.id, edit]));
  for (const { ends, start } of supposedSignals(added))
    for (const id of ends) {
      const edit = all.get(id) ?? { id, ...AS_CODED };
      all.set(id, { ...edit, endsOn: Math.min(edit.endsOn ?? start, start) });
    }
  return [...all.values()];
}

/** The parameters as the engine takes them under a method: points of a hundred become parts of that method's sum. */
export function methodEdit(
  { weights, halfLives, kappa }: MethodEdit,
  method: Pick<Method, "weights">,
): MethodEdit {
  const sum = FAMILIES.reduce((total, family) => total + method.weights[family], 0);
  const parts = Object.entries(weights).map(([family, points]) => [family, (points / 100) * sum]);
  return { weights: Object.fromEntries(parts), halfLives, kappa };
}

/** Whether a scenario supposes anything; its name and its day alone suppose nothing. */
export function supposesAnything(scenario: Scenario): boolean {
  return (
    supposedSignals(scenario.added).length > 0 ||
    scenario.edits.some(changesSignal) ||
    changesMethod(scenario)
  );
}

/** The next free label. `freeLabel([{ id: "H1" }, { id: "H3" }]) // => "H2"` */
export function freeLabel(added: readonly Pick<HypotheticalSignal, "id">[]): string {
  const taken = new Set(added.map(({ id }) => id));
  let number = 1;
  while (taken.has(`H${number}`)) number++;
  return `H${number}`;
}
