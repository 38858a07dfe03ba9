import type { Stretch } from "./flow-sums";
import { paceEvidence } from "./pace-evidence";

/** What is assumed of any flow before it is seen; wide, and of no relationship in particular. */
export interface FlowPrior {
  /** Usual size of a week's evidence, in points of v·q. */
  spread: number;
  /** Weeks of evidence that the spread is worth. */
  spreadWeeks: number;
  /** Weeks of evidence at 0 that the tone is worth. */
  toneWeeks: number;
}

/** Log Bayes factor of a new regime against none, and whether its flow is higher. */
export interface OnsetEvidence {
  /** Natural log; 0: as likely as not. */
  gain: number;
  /** Change of the mean weekly flow, points of v·q. */
  lift: number;
  /** Half the squared distance of the two means in their own standard errors: what the lift alone is worth. */
  weight: number;
}

/**
 * How much better two regimes explain a flow than one. A week carries evidence with an unknown chance (pace); where it does, the
 * flow is normal with an unknown mean (tone) and an unknown spread that both regimes share. All three are integrated out under a
 * conjugate prior, so no level is given and a short regime is not flattered. A quieter or busier pace adds only where it speaks
 * for the change. Shapes: two adjoining stretches.
 */
export function onsetEvidence(before: Stretch, after: Stretch, prior: FlowPrior): OnsetEvidence {
  const lift = after.total / after.weeks - before.total / before.weeks;
  const pace =
    paceEvidence(before.active, before.weeks) +
    paceEvidence(after.active, after.weeks) -
    paceEvidence(before.active + after.active, before.weeks + after.weeks);
  const spreads = squaredError(before, prior) / before.weeks + squaredError(after, prior) / after.weeks;
  return {
    gain: toneEvidence(before, after, prior) + Math.max(0, pace),
    lift,
    weight: (0.5 * lift * lift) / spreads,
  };
}

/** Variance of a stretch's weekly flow, with the prior's spread as one more week so that one event is never certain. */
function squaredError({ weeks, total, squares }: Stretch, prior: FlowPrior): number {
  return (squares - (total * total) / weeks + prior.spread ** 2) / (weeks + 1);
}

/** Log Bayes factor of two tones against one, of the weeks with evidence (normal–inverse-gamma, one spread). */
function toneEvidence(
  before: Stretch,
  after: Stretch,
  { spread, spreadWeeks, toneWeeks }: FlowPrior,
): number {
  const around = ({ active, total, squares }: Pick<Stretch, "active" | "total" | "squares">) =>
    squares - (total * total) / (toneWeeks + active);
  const active = before.active + after.active;
  const together = around({
    active,
    total: before.total + after.total,
    squares: before.squares + after.squares,
  });
  const floor = spreadWeeks * spread * spread;
  const apart = around(before) + around(after);
  const room = (weeks: number) => Math.log(1 + weeks / toneWeeks);
  return (
    0.5 * (room(active) - room(before.active) - room(after.active)) -
    0.5 * (spreadWeeks + active) * Math.log((floor + apart) / (floor + together))
  );
}
