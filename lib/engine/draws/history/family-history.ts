import type { DrawnMethod } from "@/lib/engine/draws/drawn-method";
import { saturation } from "@/lib/engine/draws/numbers/saturation";
import type { Day } from "@/lib/engine/signal";
import { type DrawnSignal, drawSignal, type SignalSource } from "./drawn-signal";

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

/** The steps of the forces of a block of draws, by day and draw: written while signals are drawn, cleared by the walk. */
interface BlockSteps {
  /** Draws of a block. */
  width: number;
  /** Steps of what is in force; element day · width + draw of the block. */
  held: Float64Array;
  /** Steps of what fades from that day on. */
  fading: Float64Array;
  /** 1: a day with any step. */
  stepped: Uint8Array;
}

function blockSteps(days: number, width: number): BlockSteps {
  const cells = days * width;
  return {
    width,
    held: new Float64Array(cells),
    fading: new Float64Array(cells),
    stepped: new Uint8Array(days),
  };
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
  const steps = blockSteps(history.days, Math.min(DRAWS_A_BLOCK, history.draws));
  const dailyLog = parameters.dailyLog[family] as Float64Array;
  const drawn: DrawnSignal = { intensity: 0, start: 0, end: 0 };
  let work = 0;
  for (let first = 0; first < history.draws; first += steps.width) {
    for (const source of sources) {
      addDrawnSteps(history, steps, source, dailyLog, first, drawn);
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

/** Draws a signal in the block of draws that begins at `first`, and writes the steps of its force. */
function addDrawnSteps(
  history: FamilyHistory,
  steps: BlockSteps,
  source: SignalSource,
  dailyLog: Float64Array,
  first: number,
  drawn: DrawnSignal,
): void {
  const { from, days } = history;
  const last = Math.min(first + steps.width, history.draws);
  for (let draw = first; draw < last; draw++) {
    if (!drawSignal(source, draw, drawn)) continue;
    const log = dailyLog[draw] as number;
    const start = drawn.start - from;
    const end = drawn.end - from;
    const column = draw - first;
    addStep(steps, days, column, start, end, drawn.intensity, log);
    let left = drawn.intensity;
    for (const retraction of source.retractions) {
      const at = Math.max(start, retraction.start - from);
      addStep(steps, days, column, at, end, -left * retraction.r, log);
      left *= 1 - retraction.r;
    }
  }
}

/** A step on day `at` of a force whose last day is `end`, days counted from the first of the range. */
function addStep(
  { width, held, fading, stepped }: BlockSteps,
  days: number,
  column: number,
  at: number,
  end: number,
  step: number,
  dailyLog: number,
): void {
  if (at < end && end > 0 && at < days) {
    const begins = Math.max(at, 0);
    const cell = begins * width + column;
    held[cell] = (held[cell] as number) + step;
    stepped[begins] = 1;
    if (end < days) {
      const stops = end * width + column;
      held[stops] = (held[stops] as number) - step;
    }
  }
  const joins = Math.max(at, end, 0);
  if (joins >= days) return;
  const cell = joins * width + column;
  const left = joins > end ? step * Math.exp((joins - end) * dailyLog) : step;
  fading[cell] = (fading[cell] as number) + left;
  stepped[joins] = 1;
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
  const { width, held: heldSteps, fading: fadingSteps, stepped } = steps;
  const block = Math.min(width, draws - first);
  const held = new Float64Array(block);
  const fading = new Float64Array(block);
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
      }
    }
    for (let one = 0, cell = day * draws + first; one < block; one++, cell++) {
      const pressure = (held[one] as number) + (fading[one] as number);
      const score = 100 * saturation(pressure * (perKappa[one] as number));
      scores[cell] = score;
      index[cell] = (index[cell] as number) + (weights[one] as number) * score;
    }
  }
}
