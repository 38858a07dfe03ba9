import { FAMILIES, type Family } from "@/lib/engine/signals/signal";

/**
 * Which rules turn signals into forces and forces into words. Generation 1 reads no links between signals; generation 2
 * reads tallies, openings, statuses, state violence and coverage. What was computed by one is never recomputed by the other.
 */
export const GENERATIONS = [1, 2] as const;
export type Generation = (typeof GENERATIONS)[number];

/** The parameters of one method version (method §3 and §6). Immutable once used. */
export interface Method {
  generation: Generation;
  /** ≥ 0; normalised to sum 1 by the engine; all zero is refused. */
  weights: Record<Family, number>;
  /** Days in which a fading force halves. */
  halfLives: Record<Family, number>;
  /** Pressure at which a family score reaches tanh(1) = 76 %. */
  kappa: Record<Family, number>;
  stage: StageRules;
  /**
   * Points that the members of a panel gave, a row a member in the order of FAMILIES, where the weights are their mean
   * (method-2 §5). Draws take the weights from it; nothing else reads it. Absent: the weights come from no panel.
   */
  panel?: readonly (readonly number[])[];
}

/** Thresholds of stages, directions and arrows (method §6), in index points. */
export interface StageRules {
  /** Upper borders of rupture, hostile, cold, guarded, working; above the last: close. */
  borders: readonly [number, number, number, number, number];
  /** How far past a border the index must go before the label changes. */
  hysteresis: number;
  /** Window of the direction, in days. */
  directionDays: number;
  /** Change that enters thawing or cooling. */
  directionEnter: number;
  /** Change below which it is left again. */
  directionLeave: number;
  /** Weekly change beyond which the arrow is up or down. */
  arrow: number;
}

/** Method version 1. */
export const METHOD_1: Method = {
  generation: 1,
  weights: { DIPLOMATIC: 0.3, RHETORIC: 0.15, TRADE: 0.15, ENERGY: 0.15, SECURITY: 0.25 },
  halfLives: { DIPLOMATIC: 90, RHETORIC: 45, TRADE: 120, ENERGY: 120, SECURITY: 60 },
  kappa: { DIPLOMATIC: 12, RHETORIC: 12, TRADE: 12, ENERGY: 12, SECURITY: 12 },
  stage: {
    borders: [-60, -35, -10, 10, 35],
    hysteresis: 2,
    directionDays: 28,
    directionEnter: 5,
    directionLeave: 3,
    arrow: 2,
  },
};

/** Method version 2: the figures of version 1, read by generation 2. */
export const METHOD_2: Method = { ...METHOD_1, generation: 2 };

/**
 * The weights of a method, scaled to sum 1, in the order of FAMILIES. Throws RangeError where one is negative
 * or not finite, where their sum is not finite, and where all are 0. `weightList(METHOD_1) // => [0.3, 0.15, 0.15, 0.15, 0.25]`
 */
export function weightList(method: Pick<Method, "weights">): number[] {
  const given = FAMILIES.map((family) => method.weights[family]);
  if (given.some((weight) => !Number.isFinite(weight) || weight < 0))
    throw new RangeError("every weight is a number of 0 or more");
  const sum = given.reduce((total, weight) => total + weight, 0);
  if (!Number.isFinite(sum)) throw new RangeError("the weights are too large to be added up");
  if (sum === 0) throw new RangeError("the weights are all 0: one family at least must count");
  return given.map((weight) => weight / sum);
}

/** The weights of a method by family, scaled to sum 1. Errors as `weightList`. */
export function normalisedWeights(method: Pick<Method, "weights">): Record<Family, number> {
  const [DIPLOMATIC = 0, RHETORIC = 0, TRADE = 0, ENERGY = 0, SECURITY = 0] = weightList(method);
  return { DIPLOMATIC, RHETORIC, TRADE, ENERGY, SECURITY };
}
