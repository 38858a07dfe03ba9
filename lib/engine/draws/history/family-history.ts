import type { DrawnMethod } from "@/lib/engine/draws/drawn-method";
import type { Day } from "@/lib/engine/signals/signal";
import { addColumn, addLinked, type BlockSteps, blockSteps } from "./block-steps";
import { walkBlock } from "./block-walk";
import { drawColumn, drawnColumn } from "./drawn-column";
import { isLinked } from "./drawn-profile";
import type { SignalSource } from "./drawn-signal";
import type { Standing } from "./standing";

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

/** Days that are summed from one start: what is older than a piece stands on its first day, signal by signal. */
export interface Piece {
  from: Day;
  to: Day;
}

/** How a family is walked over a piece. */
export interface PieceWalk extends Piece {
  /** From where; null: from the first day of the piece, with all that is older. */
  resumed: Standing | null;
  /** First day whose scores are written, not before `resumed`. */
  scored: Day;
}

/** Signals drawn, and days walked, between two pauses: some milliseconds of work. */
const SIGNALS_A_SLICE = 60_000;
const DAYS_A_SIGNAL = 10;

/** A signal, and in which of the pieces it may step: bit `p` of the `p`-th. */
export interface NeededSignal {
  source: SignalSource;
  pieces: number;
}

/** A piece under way: its steps, and what is noted of it. */
export interface Walking extends PieceWalk {
  steps: BlockSteps;
  noted: Standing[];
}

/**
 * Draws a family's signals in every draw, once for all pieces, writes its scores over those in `history`, and adds them by
 * weight to the index. The pieces follow one another. Pauses after some milliseconds of work; gives the standings that were noted, by day.
 */
export function* drawFamily(
  history: FamilyHistory,
  pieces: readonly PieceWalk[],
  signals: readonly NeededSignal[],
  parameters: DrawnMethod,
  family: number,
): Generator<undefined, Standing[]> {
  const { draws } = history;
  const width = Math.min(DRAWS_A_BLOCK, draws);
  const walks = pieces.map(
    (piece): Walking => ({
      ...piece,
      steps: blockSteps(piece.from, piece.to - piece.from + 1, width),
      noted: [],
    }),
  );
  const stepsOf = Array.from({ length: 1 << walks.length }, (_, bits) =>
    walks.flatMap(({ steps }, at) => ((bits >> at) & 1 ? [steps] : [])),
  );
  const dailyLog = parameters.dailyLog[family] as Float64Array;
  const column = drawnColumn(width);
  let work = 0;
  for (let first = 0; first < draws; first += width) {
    const block = Math.min(width, draws - first);
    for (const { source, pieces } of signals) {
      const needing = stepsOf[pieces] as BlockSteps[];
      if (isLinked(source)) addLinked(needing, source, dailyLog, first, first + block);
      else {
        drawColumn(source, first, block, column);
        for (const steps of needing) addColumn(steps, source, column, dailyLog, first);
      }
      work += block;
      if (work < SIGNALS_A_SLICE) continue;
      work = 0;
      yield;
    }
    for (const walk of walks) {
      walkBlock(history, walk, parameters, family, first, block);
      work += (walk.steps.days * block) / DAYS_A_SIGNAL;
    }
  }
  yield;
  return walks.flatMap(({ noted }) => noted);
}
