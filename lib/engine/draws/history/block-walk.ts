import type { DrawnMethod } from "@/lib/engine/draws/drawn-method";
import { saturation } from "@/lib/engine/draws/numbers/saturation";
import type { BlockSteps } from "./block-steps";
import type { FamilyHistory, Walking } from "./family-history";
import { emptyStanding, isNoted } from "./standing";

/** Where a block of draws stands on one day. */
interface BlockStanding {
  held: Float64Array;
  fading: Float64Array;
  /** null: nothing comes in day by day in any of the draws. */
  inflow: Float64Array | null;
}

/** The method's numbers of a block of draws. */
interface BlockMethod {
  daily: Float64Array;
  perKappa: Float64Array;
  weights: Float64Array;
}

/**
 * Walks the days of a piece once for the block of draws that begins at `first`: writes the family's scores, adds them by weight
 * to the index, notes where the walk stands, and clears the steps for the next block.
 */
export function walkBlock(
  history: FamilyHistory,
  walk: Walking,
  parameters: DrawnMethod,
  family: number,
  first: number,
  block: number,
): void {
  const { from, to, resumed, scored, steps } = walk;
  const column = (of: readonly Float64Array[]) => (of[family] as Float64Array).subarray(first, first + block);
  const method: BlockMethod = {
    daily: column(parameters.dailyLog).map(Math.exp),
    perKappa: column(parameters.kappa).map((kappa) => 1 / kappa),
    weights: column(parameters.weights),
  };
  const standing = standingOf(walk, first, block);
  if (resumed !== null && resumed.day >= scored) score(history, method, standing, resumed.day, first);
  const begins = resumed === null ? 0 : resumed.day - from + 1;
  for (let at = begins, noted = 0; at <= to - from; at++) {
    fade(standing, method);
    if (steps.stepped[at] === 1) addDay(steps, standing, at);
    if (standing.inflow !== null) flowIn(standing, standing.inflow);
    if (from + at >= scored) score(history, method, standing, from + at, first);
    if (isNoted(at)) note(walk, standing, from + at, noted++, history.draws, first);
  }
}

function standingOf({ resumed, steps }: Walking, first: number, block: number): BlockStanding {
  const part = (of: Float64Array | null | undefined) =>
    of ? of.slice(first, first + block) : new Float64Array(block);
  return {
    held: part(resumed?.held),
    fading: part(resumed?.fading),
    inflow: steps.inflow || resumed?.inflow ? part(resumed?.inflow) : null,
  };
}

function fade({ fading }: BlockStanding, { daily }: BlockMethod): void {
  for (let one = 0; one < fading.length; one++)
    fading[one] = (fading[one] as number) * (daily[one] as number);
}

function flowIn({ fading }: BlockStanding, inflow: Float64Array): void {
  for (let one = 0; one < fading.length; one++)
    fading[one] = (fading[one] as number) + (inflow[one] as number);
}

/** Adds the steps of a day, and clears them. */
function addDay(steps: BlockSteps, { held, fading, inflow }: BlockStanding, at: number): void {
  const row = at * steps.width;
  const { held: heldSteps, fading: fadingSteps, inflow: inflowSteps } = steps;
  for (let one = 0, cell = row; one < held.length; one++, cell++) {
    held[one] = (held[one] as number) + (heldSteps[cell] as number);
    fading[one] = (fading[one] as number) + (fadingSteps[cell] as number);
  }
  if (inflow !== null && inflowSteps !== null)
    for (let one = 0; one < inflow.length; one++)
      inflow[one] = (inflow[one] as number) + (inflowSteps[row + one] as number);
  clearDay(steps, at);
}

function clearDay({ stepped, width, held, fading, inflow }: BlockSteps, at: number): void {
  const [row, next] = [at * width, (at + 1) * width];
  stepped[at] = 0;
  held.fill(0, row, next);
  fading.fill(0, row, next);
  inflow?.fill(0, row, next);
}

function score(
  { from, draws, scores, index }: FamilyHistory,
  { perKappa, weights }: BlockMethod,
  { held, fading }: BlockStanding,
  day: number,
  first: number,
): void {
  for (let one = 0, cell = (day - from) * draws + first; one < held.length; one++, cell++) {
    const pressure = (held[one] as number) + (fading[one] as number);
    const level = 100 * saturation(pressure * (perKappa[one] as number));
    scores[cell] = level;
    index[cell] = (index[cell] as number) + (weights[one] as number) * level;
  }
}

/** Notes the standing of a block of draws; `at` counts the days noted of the piece. */
function note(
  { noted }: Walking,
  { held, fading, inflow }: BlockStanding,
  day: number,
  at: number,
  draws: number,
  first: number,
): void {
  let standing = noted[at];
  if (!standing) {
    standing = emptyStanding(day, draws);
    noted[at] = standing;
  }
  standing.held.set(held, first);
  standing.fading.set(fading, first);
  if (inflow === null) return;
  standing.inflow ??= new Float64Array(draws);
  standing.inflow.set(inflow, first);
}
