import type { DrawnMethod } from "@/lib/engine/draws/drawn-method";
import { saturation } from "@/lib/engine/draws/numbers/saturation";
import type { Day } from "@/lib/engine/signals/signal";
import { addDrawnSteps, type BlockSteps, blockSteps } from "./block-steps";
import type { DrawnSignal, SignalSource } from "./drawn-signal";

/** Draws that are walked side by side: what they write lies together, and none waits for another's sum. */
const DRAWS_A_BLOCK = 32;

/** A range of days, and the scores that every draw gives a family on each of them. */
export interface FamilyHistory {
  from: Day;
  days: number;
  draws: number;
  /** S of the family, −100 … 100; element day · draws + draw, day 0 being `from`. May be longer than is used. */
  scores: Float64Array;
  /** The weighted scores of the families walked so far; laid out alike. */
  index: Float64Array;
}

/** Signals drawn, and days walked, between two pauses: some milliseconds of work. */
const SIGNALS_A_SLICE = 30_000;
const DAYS_A_SIGNAL = 10;

/**
 * Draws a family's signals in every draw, writes its scores over those in `history`, and adds them by weight to the index.
 * Pauses after some milliseconds of work.
 */
export function* drawFamily(
  history: FamilyHistory,
  sources: readonly SignalSource[],
  parameters: DrawnMethod,
  family: number,
): Generator<undefined, void> {
  const steps = blockSteps(history.from, history.days, Math.min(DRAWS_A_BLOCK, history.draws));
  const dailyLog = parameters.dailyLog[family] as Float64Array;
  const drawn: DrawnSignal = { intensity: 0, start: 0, end: 0 };
  let work = 0;
  for (let first = 0; first < history.draws; first += steps.width) {
    for (const source of sources) {
      addDrawnSteps(steps, source, dailyLog, first, drawn);
      work += steps.width;
      if (work < SIGNALS_A_SLICE) continue;
      work = 0;
      yield;
    }
    walkBlock(history, steps, parameters, family, first);
    work += (history.days * steps.width) / DAYS_A_SIGNAL;
  }
  yield;
}

/**
 * Walks the days once for the block of draws that begins at `first`: writes the family's scores, adds them by weight to the
 * index, and clears the steps for the next block.
 */
function walkBlock(
  history: FamilyHistory,
  steps: BlockSteps,
  parameters: DrawnMethod,
  family: number,
  first: number,
): void {
  const { days, draws, scores, index } = history;
  const { width, held: heldSteps, fading: fadingSteps, inflow: inflowSteps, stepped } = steps;
  const block = Math.min(width, draws - first);
  const held = new Float64Array(block);
  const fading = new Float64Array(block);
  const inflow = new Float64Array(block);
  const column = (of: readonly Float64Array[]) => (of[family] as Float64Array).subarray(first, first + block);
  const daily = column(parameters.dailyLog).map(Math.exp);
  const perKappa = column(parameters.kappa).map((kappa) => 1 / kappa);
  const weights = column(parameters.weights);
  for (let day = 0; day < days; day++) {
    for (let one = 0; one < block; one++) fading[one] = (fading[one] as number) * (daily[one] as number);
    if (stepped[day] === 1) {
      stepped[day] = 0;
      for (let one = 0, cell = day * width; one < block; one++, cell++) {
        held[one] = (held[one] as number) + (heldSteps[cell] as number);
        fading[one] = (fading[one] as number) + (fadingSteps[cell] as number);
        heldSteps[cell] = 0;
        fadingSteps[cell] = 0;
        if (inflowSteps === null) continue;
        inflow[one] = (inflow[one] as number) + (inflowSteps[cell] as number);
        inflowSteps[cell] = 0;
      }
    }
    if (inflowSteps !== null)
      for (let one = 0; one < block; one++) fading[one] = (fading[one] as number) + (inflow[one] as number);
    for (let one = 0, cell = day * draws + first; one < block; one++, cell++) {
      const pressure = (held[one] as number) + (fading[one] as number);
      const score = 100 * saturation(pressure * (perKappa[one] as number));
      scores[cell] = score;
      index[cell] = (index[cell] as number) + (weights[one] as number) * score;
    }
  }
}
