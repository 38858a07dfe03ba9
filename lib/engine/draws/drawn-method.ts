import { type Method, weightList } from "@/lib/engine/methods/method";
import { FAMILIES } from "@/lib/engine/signals/signal";
import type { DrawSettings } from "./draw-settings";
import { drawnPanel } from "./panel";
import { type DrawGroup, gamma, MATRIX_A, nameWords, standardNormal, streamOf } from "./random-stream";

/** From which matrix each group of random numbers is taken. */
export type GroupMatrices = Record<DrawGroup, number>;

/** Every group from the same matrix: that of the bands. */
export const ALL_FROM_A: GroupMatrices = {
  weights: MATRIX_A,
  halfLives: MATRIX_A,
  kappa: MATRIX_A,
  intensity: MATRIX_A,
  existence: MATRIX_A,
  day: MATRIX_A,
};

/** The method's own numbers in every draw: one array a family, in the order of FAMILIES, one element a draw. */
export interface DrawnMethod {
  /** Sum 1 in every draw. */
  weights: Float64Array[];
  /** Natural logarithm of what is left of a fading force after a day, −Infinity … 0. */
  dailyLog: Float64Array[];
  kappa: Float64Array[];
}

/** The method's weights times this are the parameters of the Dirichlet that they are drawn from. */
const WEIGHT_CONCENTRATION = 50;
/** σ of the logarithm of the factor on a half-life, and on κ. */
const HALF_LIFE_SPREAD = 0.25;
const KAPPA_SPREAD = 0.2;

/**
 * Weights, half-lives and κ of every draw (method §7): weights Dirichlet 50·w_f, where a weight of 0 stays 0, or, where they
 * come from a panel, the mean of its members drawn anew (method-2 §5); half-lives and κ times a log-normal factor of median
 * 1, one a family and draw. Errors as `weightList`.
 */
export function drawnMethod(method: Method, settings: DrawSettings, matrices: GroupMatrices): DrawnMethod {
  const { seed, draws } = settings;
  const columns = () => FAMILIES.map(() => new Float64Array(draws));
  const weights = method.panel
    ? drawnPanel(method.panel, settings, matrices.weights)
    : drawnWeights(method, settings, matrices.weights);
  const drawn: DrawnMethod = { weights, dailyLog: columns(), kappa: columns() };
  for (const [at, family] of FAMILIES.entries()) {
    const name = nameWords(family);
    const halfLifeStream = streamOf(seed, matrices.halfLives, "halfLives", name);
    const kappaStream = streamOf(seed, matrices.kappa, "kappa", name);
    for (let draw = 0; draw < draws; draw++) {
      const halfLife =
        method.halfLives[family] * Math.exp(HALF_LIFE_SPREAD * standardNormal(halfLifeStream, draw, 0));
      (drawn.dailyLog[at] as Float64Array)[draw] = -Math.LN2 / halfLife;
      (drawn.kappa[at] as Float64Array)[draw] =
        method.kappa[family] * Math.exp(KAPPA_SPREAD * standardNormal(kappaStream, draw, 0));
    }
  }
  return drawn;
}

function drawnWeights(method: Method, { seed, draws }: DrawSettings, matrix: number): Float64Array[] {
  const weights = weightList(method).map((weight, at) => {
    const column = new Float64Array(draws);
    const stream = streamOf(seed, matrix, "weights", nameWords(FAMILIES[at] ?? ""));
    if (weight > 0)
      for (let draw = 0; draw < draws; draw++)
        column[draw] = gamma(stream, draw, WEIGHT_CONCENTRATION * weight);
    return column;
  });
  normalise(weights, draws);
  return weights;
}

function normalise(weights: readonly Float64Array[], draws: number): void {
  for (let draw = 0; draw < draws; draw++) {
    // Never 0: one of the five has a fifth of the concentration at least.
    const sum = weights.reduce((total, column) => total + (column[draw] as number), 0);
    for (const column of weights) column[draw] = (column[draw] as number) / sum;
  }
}
