import { cheapestRegimes } from "./regimes/cheapest-regimes";
import { fittedLaw } from "./regimes/fitted-law";
import { SHORTEST_REGIME } from "./regimes/regime-rules";
import { turnDates } from "./regimes/turn-dates";
import type { StreamName, StreamTurn, WeeklyStream, WeeklyStreams } from "./stream";

/** What a turn must save, in nats, beside the price of its date: ln(weeks). */
const TURN_PRICE = 3;
const TAIL = 0.05;

/** Price of a turn in the cheapest cutting, in nats: ln(weeks) for its date, and 3 for its pace. `turnPrice(260) // => 8.56` */
export function turnPrice(weeks: number): number {
  return Math.log(Math.max(2, weeks)) + TURN_PRICE;
}

/**
 * The turns of pace of one stream over its whole history (method-2 §6): the cheapest cutting into regimes under the law of counts that fits the stream best, and
 * of each date the posterior over all weeks between its neighbours, whatever the paces and the dates of the others. In order; two that follow one another may go
 * one way. None in a stream without a happening.
 */
export function findStreamTurns(streams: WeeklyStreams, name: StreamName): StreamTurn[] {
  const stream = streams[name];
  const { weeks, exposure } = streams;
  if (weeks < 2 * SHORTEST_REGIME || !stream.count.some((count) => count > 0)) return [];
  const { chances } = fittedLaw(stream, exposure);
  const cuts = cheapestRegimes(chances, turnPrice(weeks), SHORTEST_REGIME);
  const spans = turnDates(chances, cuts, SHORTEST_REGIME).map(({ from, logs }) => spanOf(from, logs));
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

/** Most likely week and middle 90 % of a posterior whose logarithms from a week on are given, up to a constant. The most likely week is always within. */
function spanOf(from: number, logs: Float64Array) {
  const peak = logs.reduce((top, log) => Math.max(top, log), Number.NEGATIVE_INFINITY);
  const most = logs.indexOf(peak);
  const masses = logs.map((log) => Math.exp(log - peak));
  const whole = masses.reduce((sum, mass) => sum + mass, 0);
  let below = 0;
  let earliest = 0;
  let latest = 0;
  for (const [at, mass] of masses.entries()) {
    if (below <= TAIL * whole) earliest = at;
    if (below < (1 - TAIL) * whole) latest = at;
    below += mass;
  }
  return {
    week: from + most,
    earliest: from + Math.min(earliest, most),
    latest: from + Math.max(latest, most),
    support: 1 / whole,
  };
}
