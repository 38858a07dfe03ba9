import { cheapestRegimes } from "./regimes/cheapest-regimes";
import { type FittedLaw, fittedLaw } from "./regimes/fitted-law";
import { middleOf } from "./regimes/middle";
import { SHORTEST_REGIME } from "./regimes/regime-rules";
import { turnDates } from "./regimes/turn-dates";
import type { StreamName, StreamTurn, WeeklyStream, WeeklyStreams } from "./stream";

/**
 * What a turn must save in the cheapest cutting, in nats: ln(weeks), or 2 · ln(weeks) on the scale of −2 log likelihood, the usual price of the two numbers that it brings, a
 * pace and a date. `turnPrice(260) // => 5.56`
 */
export function turnPrice(weeks: number): number {
  return Math.log(Math.max(2, weeks));
}

/** How one history of a stream was fitted and cut: what the next state of it can go on from. */
export interface KnownTurns {
  fitted: FittedLaw;
  cuts: readonly number[];
  spans: readonly TurnSpan[];
}

/** Where what is known of the streams of one history is kept, by name. */
export interface TurnsMemory {
  get: (name: string) => KnownTurns | undefined;
  set: (name: string, known: KnownTurns) => unknown;
}

/**
 * The turns of pace of one stream over its whole history (method-2 §6): the cheapest cutting into regimes under the law of counts that fits the stream best, and
 * of each date the posterior over all weeks between its neighbours, whatever the paces and the dates of the others. In order; two that follow one another may go
 * one way. None in a stream without a happening. What `memory` knows under a name of an earlier state is gone on from; it changes no figure.
 */
export function findStreamTurns(
  streams: WeeklyStreams,
  name: StreamName,
  memory: TurnsMemory = new Map(),
  known: string = name,
): StreamTurn[] {
  const stream = streams[name];
  const { weeks, exposure } = streams;
  if (weeks < 2 * SHORTEST_REGIME || !stream.count.some((count) => count > 0)) return [];
  const found = turnsSince(memory.get(known) ?? null, stream, exposure);
  memory.set(known, found);
  const { cuts, spans } = found;
  const modes = spans.map(({ week }) => week);
  const ordered = modes.every((week, at) => week - (modes[at - 1] ?? 0) >= SHORTEST_REGIME);
  const bounds = [0, ...(ordered ? modes : cuts), weeks];
  return spans.map(({ earliest, latest, support }, at): StreamTurn => {
    const before = regimeOf(stream, exposure, bounds[at] as number, bounds[at + 1] as number);
    const after = regimeOf(stream, exposure, bounds[at + 1] as number, bounds[at + 2] as number);
    return {
      stream: name,
      way: after.pace > before.pace ? "up" : "down",
      week: bounds[at + 1] as number,
      earliest,
      latest,
      support,
      paceBefore: before.pace,
      paceAfter: after.pace,
      weightBefore: before.weight,
      weightAfter: after.weight,
    };
  });
}

function turnsSince(before: KnownTurns | null, stream: WeeklyStream, exposure: Float64Array): KnownTurns {
  const fitted = fittedLaw(stream, exposure, before?.fitted ?? null);
  const { chances } = fitted;
  // The cutting hangs on the chances alone.
  if (before && before.fitted.chances === chances) return { ...before, fitted };
  const cuts = cheapestRegimes(chances, turnPrice(chances.weeks), SHORTEST_REGIME);
  const spans = turnDates(chances, cuts, SHORTEST_REGIME).map(({ from, logs }) => spanOf(from, logs));
  return { fitted, cuts, spans };
}

/** Pace and mean weight of the weeks `from … to − 1`; what was found in weeks that nobody searched is in neither. */
function regimeOf({ count, weight }: WeeklyStream, exposure: Float64Array, from: number, to: number) {
  let happened = 0;
  let weighed = 0;
  let searched = 0;
  for (let week = from; week < to; week++) {
    if (exposure[week] === 0) continue;
    happened += count[week] as number;
    weighed += weight[week] as number;
    searched += exposure[week] as number;
  }
  return {
    pace: searched === 0 ? 0 : happened / searched,
    weight: happened === 0 ? null : weighed / happened,
  };
}

interface TurnSpan {
  week: number;
  earliest: number;
  latest: number;
  support: number;
}

/** Most likely week and middle 90 % of a posterior whose logarithms from a week on are given, up to a constant. */
function spanOf(from: number, logs: Float64Array): TurnSpan {
  const peak = logs.reduce((top, log) => Math.max(top, log), Number.NEGATIVE_INFINITY);
  const { most, earliest, latest, support } = middleOf(logs.map((log) => Math.exp(log - peak)));
  return { week: from + most, earliest: from + earliest, latest: from + latest, support };
}
