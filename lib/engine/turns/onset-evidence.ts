import type { Stretch } from "./flow-sums";
import { logGamma } from "./streams/law/log-gamma";

/** What is assumed of any flow before it is seen; wide, and of no relationship in particular. */
export interface FlowPrior {
  /** Usual size of one signal, in points of v·q. */
  spread: number;
  /** Weeks with evidence that the spread is worth. */
  spreadWeeks: number;
  /** Signals of 0 that the old tone begins with: a relationship that was never heard of is taken for neutral. */
  toneSignals: number;
  /** Usual size of a change of tone, in spreads. */
  toneChange: number;
  /** How likely a turn of pace that leaves the mean flow as it was (torn, or calmer on both sides), against no change at all. */
  torn: number;
}

export const FLOW_PRIOR: FlowPrior = {
  spread: 2.5,
  spreadWeeks: 2,
  toneSignals: 2,
  toneChange: 0.8,
  torn: 0.1,
};

export interface OnsetEvidence {
  /** Log Bayes factor (natural) of another mean flow against the same; 0: as likely as not. */
  gain: number;
  /** Change of the mean weekly flow, points of v·q. */
  lift: number;
}

/**
 * Chances of the new pace, as a ratio to the old. Each doubling is half as likely as the one before, and busier six times as likely
 * as quieter: a turn is something that is heard of.
 */
const SAME_PACE = 0.28;
const PACES = [
  { ratio: 1 / 4, chance: 0.03 },
  { ratio: 1 / 2, chance: 0.06 },
  { ratio: 2, chance: 0.36 },
  { ratio: 4, chance: 0.18 },
  { ratio: 8, chance: 0.09 },
].map((pace) => ({ ...pace, log: Math.log(pace.ratio) }));

/**
 * How much better two adjoining stretches are explained by two levels of flow than by one. Signals come with an unknown pace (Poisson),
 * each with an unknown tone and an unknown spread that both stretches share (normal). The levels are integrated out under a wide
 * prior, so none is given, and a short stretch is not flattered. The other side may explain a change of pace too, as long as
 * the mean flow stays: contact and clashes that rise together are torn, and no thaw. A silent stretch cannot be torn.
 * A gain that turns out not to exceed `worth` is not worked out to its end: what is returned is then above it, and not above `worth`.
 */
export function onsetEvidence(
  before: Stretch,
  after: Stretch,
  prior: FlowPrior,
  worth = Number.NEGATIVE_INFINITY,
): OnsetEvidence {
  const lift = after.total / after.weeks - before.total / before.weeks;
  const known = before.signals + prior.toneSignals;
  const all = known + after.signals;
  const total = before.total + after.total;
  const squares = before.squares + after.squares + prior.spreadWeeks * prior.spread ** 2;
  const halfActive = 0.5 * (prior.spreadWeeks + before.active + after.active);
  const together = squares - (total * total) / all;

  const tone = toneGain(before, after, prior, { known, together, halfActive });
  const most = tone + bestPaceGain(before, after);
  if (most <= worth) return { gain: most, lift };
  const ratios = PACES.map((pace) => Math.log(pace.chance) + paceRatio(before, after, pace));
  const gain = tone + logSum(Math.log(SAME_PACE), ratios);
  if (gain <= worth || after.signals === 0) return { gain, lift };

  const torn = PACES.map((pace, at) => {
    // The tone falls as the pace rises, so that the mean flow is one: a regression through both stretches.
    const signals = known + after.signals / (pace.ratio * pace.ratio);
    const left = squares - (before.total + after.total / pace.ratio) ** 2 / signals;
    const fit = -halfActive * Math.log(left / together) + 0.5 * Math.log(all / signals);
    return Math.log(prior.torn) + (ratios[at] as number) + fit;
  });
  return { gain: gain - logSum(0, torn), lift };
}

/**
 * Log likelihood, up to a constant, of a turn between two adjoining stretches at this week, given that there is one between their ends: either stretch has a
 * tone and a pace of its own, whatever they are (pace: gamma of shape ½, in closed form). Unlike the weighing of turns, dating knows no usual changes of pace.
 */
export function dateEvidence(before: Stretch, after: Stretch, prior: FlowPrior): number {
  const known = before.signals + prior.toneSignals;
  const all = known + after.signals;
  const total = before.total + after.total;
  const squares = before.squares + after.squares + prior.spreadWeeks * prior.spread ** 2;
  const halfActive = 0.5 * (prior.spreadWeeks + before.active + after.active);
  const together = squares - (total * total) / all;
  return toneGain(before, after, prior, { known, together, halfActive }) + paceLog(before) + paceLog(after);
}

/** Log chance of the signals of a stretch under a pace that is integrated out, up to what all cuttings share. */
function paceLog({ signals, weeks }: Stretch): number {
  return logGamma(signals + 0.5) - (signals + 0.5) * Math.log(weeks);
}

/** Logarithm of a sum of which the logarithms are given; none of them overflows. */
function logSum(first: number, others: readonly number[]): number {
  const top = Math.max(first, ...others);
  return top + Math.log(others.reduce((sum, log) => sum + Math.exp(log - top), Math.exp(first - top)));
}

/** Log likelihood ratio of the two best paces against the one best pace: no mixture of ratios gives more. */
function bestPaceGain(before: Stretch, after: Stretch): number {
  const pace = (before.signals + after.signals) / (before.weeks + after.weeks);
  return fitGain(before, pace) + fitGain(after, pace);
}

function fitGain({ signals, weeks }: Stretch, pace: number): number {
  return signals === 0 ? 0 : signals * Math.log(signals / (weeks * pace));
}

/** Log likelihood ratio of a pace that changes by `ratio` against one pace, given how many signals there were in all. */
function paceRatio(before: Stretch, after: Stretch, { ratio, log }: { ratio: number; log: number }): number {
  const signals = before.signals + after.signals;
  const stretched = (before.weeks + ratio * after.weeks) / (before.weeks + after.weeks);
  return after.signals * log - signals * Math.log(stretched);
}

/** Log Bayes factor of another tone since the second stretch against one tone, whatever the pace. */
function toneGain(
  before: Stretch,
  after: Stretch,
  prior: FlowPrior,
  { known, together, halfActive }: { known: number; together: number; halfActive: number },
): number {
  if (after.signals === 0) return 0;
  const pairs = (known * after.signals) / (known + after.signals);
  const distance = pairs * (after.total / after.signals - before.total / known) ** 2;
  const room = 1 + prior.toneChange ** 2 * pairs;
  return -0.5 * Math.log(room) - halfActive * Math.log(1 - (distance * (1 - 1 / room)) / together);
}
