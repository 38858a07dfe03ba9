import { lastDayOfPeriod } from "@/lib/engine/calendar/period";
import type { PackedSignals } from "@/lib/engine/signals/pack";
import { moveColumn, type RowMoves } from "@/lib/engine/signals/row-moves";
import type { Day, EngineSignal } from "@/lib/engine/signals/signal";
import { firstDayOfPeriod } from "./history/period-start";
import { nameWords, type Words } from "./random-stream";

/** How far a signal's intensity may be off: the range of its type, and the standard deviation of the error. */
export interface IntensityDoubt {
  lowest: number;
  highest: number;
  sigma: number;
}

/** What is doubted of each signal, in columns beside those of PackedSignals: row `i` is the same signal (method §7). */
export interface Doubts {
  /** Range that a drawn intensity is clipped to. */
  lowest: Float64Array;
  highest: Float64Array;
  /** Standard deviation of the one normal error of the intensity; the written v is its centre. */
  sigma: Float64Array;
  /** Days between which the start is drawn, both inclusive; equal: it is exact. */
  earliestStart: Int32Array;
  latestStart: Int32Array;
  /** The same of the last day; Infinity while the signal is in force in the view, so that only its start is drawn. */
  earliestEnd: Float64Array;
  latestEnd: Float64Array;
  /** 1: a single happening, one draw moves start and end; 0: two draws, sorted. */
  oneDay: Uint8Array;
  /** 64 bits of the id, that key the signal's random numbers. */
  idLow: Int32Array;
  idHigh: Int32Array;
}

/** Where the map of intensity doubts is silent. */
const ANY_INTENSITY: IntensityDoubt = { lowest: -10, highest: 10, sigma: 1 };

/**
 * What is doubted of the signals of a view (method §7). `signals` holds at least those in `packed`, and `knownOn` is the
 * day that they were packed for; `intensity` goes by signal id, and one that it does not name may lie in −10 … 10 with
 * σ = 1.
 *
 * An imprecise day is uniform over its period, from the first to the last day of the period that the date as written falls
 * in; reports do not narrow it. One draw when start and end as written are equal, else two, sorted. A status in force in the
 * view, also for an ending that was published later, has only its start drawn. Retractions stay on their days.
 * Throws RangeError where a packed signal is not among `signals`, and for a range or a σ that is none.
 *
 * Written 2025-11-01 … 2025-11-01, precision month: one draw from 2025-11-01 to 2025-11-30.
 */
export function doubtsOf(
  packed: PackedSignals,
  signals: readonly EngineSignal[],
  intensity: ReadonlyMap<string, IntensityDoubt>,
  knownOn: Day | null,
): Doubts {
  const byId = new Map(signals.map((signal) => [signal.id, signal]));
  const doubts = emptyDoubts(packed.count);
  for (const [row, id] of packed.ids.entries()) {
    const signal = byId.get(id);
    if (!signal) throw new RangeError(`the signal ${id} is not among those given`);
    writeDoubts(doubts, row, signal, intensity.get(id), knownOn);
  }
  return doubts;
}

/**
 * `doubtsOf` of a later state in which everything is known, from those of the state that `moves` begin at: only new rows are worked out. `intensityOf` tells
 * how far the intensity of a new one may be off.
 */
export function doubtsSince(
  before: Doubts,
  moves: RowMoves,
  intensityOf: (id: string) => IntensityDoubt | undefined,
): Doubts {
  const doubts = emptyDoubts(moves.count);
  for (const name of Object.keys(doubts) as (keyof Doubts)[]) moveColumn(before[name], doubts[name], moves);
  for (const { row, signal } of moves.fresh) writeDoubts(doubts, row, signal, intensityOf(signal.id), null);
  return doubts;
}

function writeDoubts(
  doubts: Doubts,
  row: number,
  signal: EngineSignal,
  intensity: IntensityDoubt | undefined,
  knownOn: Day | null,
): void {
  doubtIntensity(doubts, row, intensity ?? ANY_INTENSITY);
  doubtDays(doubts, row, signal, knownOn);
  const words = wordsOf(signal);
  doubts.idLow[row] = words.low;
  doubts.idHigh[row] = words.high;
}

/** The words of signals that have been asked for: they hang on the id alone. */
const known = new WeakMap<EngineSignal, Words>();

function wordsOf(signal: EngineSignal): Words {
  const words = known.get(signal) ?? nameWords(signal.id);
  known.set(signal, words);
  return words;
}

function emptyDoubts(count: number): Doubts {
  return {
    lowest: new Float64Array(count),
    highest: new Float64Array(count),
    sigma: new Float64Array(count),
    earliestStart: new Int32Array(count),
    latestStart: new Int32Array(count),
    earliestEnd: new Float64Array(count),
    latestEnd: new Float64Array(count),
    oneDay: new Uint8Array(count),
    idLow: new Int32Array(count),
    idHigh: new Int32Array(count),
  };
}

function doubtIntensity(doubts: Doubts, row: number, { lowest, highest, sigma }: IntensityDoubt): void {
  if (!(lowest <= highest) || !(sigma >= 0) || !Number.isFinite(sigma))
    throw new RangeError(`no doubt of an intensity: ${lowest} to ${highest}, σ ${sigma}`);
  doubts.lowest[row] = lowest;
  doubts.highest[row] = highest;
  doubts.sigma[row] = sigma;
}

function doubtDays(doubts: Doubts, row: number, signal: EngineSignal, knownOn: Day | null): void {
  const { start, end, precision, endPublished } = signal;
  const ended = end !== null && (knownOn === null || endPublished === null || endPublished <= knownOn);
  doubts.earliestStart[row] = firstDayOfPeriod(start, precision);
  doubts.latestStart[row] = lastDayOfPeriod(start, precision);
  doubts.earliestEnd[row] = ended ? firstDayOfPeriod(end, precision) : Number.POSITIVE_INFINITY;
  doubts.latestEnd[row] = ended ? lastDayOfPeriod(end, precision) : Number.POSITIVE_INFINITY;
  doubts.oneDay[row] = ended && end === start ? 1 : 0;
}
