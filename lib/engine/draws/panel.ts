import { type Method, weightList } from "@/lib/engine/methods/method";
import { FAMILIES } from "@/lib/engine/signals/signal";
import type { DrawSettings } from "./draw-settings";
import { nameWords, streamOf, uniform } from "./random-stream";

/** Points that the members of a panel gave to the families: a row a member, in the order of FAMILIES. */
export type PanelPoints = NonNullable<Method["panel"]>;

/** The points of each member as shares of 1. Throws RangeError where nobody gave any, and as `weightList`. */
function shares(panel: PanelPoints): number[][] {
  if (panel.length === 0) throw new RangeError("a panel has members");
  return panel.map((row) => {
    if (row.length !== FAMILIES.length)
      throw new RangeError("every member gives points to the five families");
    const [DIPLOMATIC = 0, RHETORIC = 0, TRADE = 0, ENERGY = 0, SECURITY = 0] = row;
    return weightList({ weights: { DIPLOMATIC, RHETORIC, TRADE, ENERGY, SECURITY } });
  });
}

/** What a panel says of one family. */
export interface PanelOpinion {
  /** Mean of the members' shares of 1: the weight. */
  mean: number;
  /** Standard deviation of them, with n − 1; 0 of a single member. */
  spread: number;
  lowest: number;
  highest: number;
}

/**
 * Mean and spread of what the members gave to each family, as shares of 1, in the order of FAMILIES (method-2 §5).
 * Of two members who gave diplomacy 20 and 40 points the mean is 0.3 and the spread 0.141421. Errors as `weightList`.
 */
export function panelOpinions(panel: PanelPoints): PanelOpinion[] {
  const given = shares(panel);
  return FAMILIES.map((_, at) => {
    const column = given.map((row) => row[at] as number);
    const mean = column.reduce((sum, one) => sum + one, 0) / column.length;
    const squares = column.reduce((sum, one) => sum + (one - mean) ** 2, 0);
    const spread = column.length < 2 ? 0 : Math.sqrt(squares / (column.length - 1));
    return { mean, spread, lowest: Math.min(...column), highest: Math.max(...column) };
  });
}

/**
 * The weights of every draw from a panel (method-2 §5): as many members as there are, picked with replacement, and the mean of
 * what they gave. One array a family, in the order of FAMILIES, one element a draw; each draw sums to 1, a family that nobody
 * gave a point stays 0, and the mean over the draws tends to that of the panel. Fewer draws are the first of more, and the
 * order of the members changes nothing; another member changes every draw. Errors as `weightList`.
 * Five members who gave the same have those weights in every draw.
 */
export function drawnPanel(
  panel: PanelPoints,
  { seed, draws }: DrawSettings,
  matrix: number,
): Float64Array[] {
  const given = shares(panel).sort(byFigures);
  const stream = streamOf(seed, matrix, "weights", nameWords("panel"));
  const weights = FAMILIES.map(() => new Float64Array(draws));
  for (let draw = 0; draw < draws; draw++) {
    for (let at = 0; at < given.length; at++) {
      const member = given[Math.floor(given.length * uniform(stream, draw, at))] as number[];
      for (const [family, column] of weights.entries())
        column[draw] = (column[draw] as number) + (member[family] as number) / given.length;
    }
  }
  return weights;
}

function byFigures(a: readonly number[], b: readonly number[]): number {
  for (const [at, one] of a.entries()) {
    const step = one - (b[at] as number);
    if (step !== 0) return step;
  }
  return 0;
}
