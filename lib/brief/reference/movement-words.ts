import { count, plain, signed } from "@/lib/charts/format/format";
import type { Step } from "@/lib/engine/calendar/step-period";
import { FEWEST_PAIRS, type Movement, type Tie } from "@/lib/engine/reference/movement";

/** A lag in words: above 0 the series follows. `lagWords(2, "month") // => "the series 2 months after the index"` */
export function lagWords(lag: number, step: Step): string {
  if (lag === 0) return `in the same ${step}`;
  return `the series ${count(Math.abs(lag), step)} ${lag > 0 ? "after" : "before"} the index`;
}

/** `intervalWords([0.1234, 0.5]) // => "+0.12 to +0.50"`; a dash where there is none. */
export function intervalWords(interval: Tie["interval"]): string {
  return interval === null ? "–" : `${signed(interval[0], 2)} to ${signed(interval[1], 2)}`;
}

/** How a tie in the same period reads in a few words, of the index or a family. `verdictWords({ … why: "few" }, "month") // => "too little to tell"` */
export function verdictWords({ why, interval }: Pick<Tie, "why" | "interval">, step: Step): string {
  if (why === "few") return "too little to tell";
  if (why === "level-constant") return "never changed";
  if (why === "level-even") return `changes by the same amount every ${step}`;
  if (why === "series-constant") return "the series never changed";
  if (why === "series-even") return `the series changes by the same amount every ${step}`;
  if (interval === null) return "too uneven to tell";
  if (interval[0] > 0) return "moves with it";
  return interval[1] < 0 ? "moves against it" : "no tie can be told";
}

/**
 * How a tie at any lag reads. What was set beforehand is read from its interval; every other lag was one to choose from, so that it must lie outside of what the largest of them reaches by chance.
 * `lagVerdict({ … lag: 2, r: 0.3 }, 0.4, "month") // => "no more than chance"`
 */
export function lagVerdict(
  tie: Pick<Tie, "lag" | "r" | "why" | "interval">,
  envelope: number | null,
  step: Step,
): string {
  const { lag, r } = tie;
  if (lag === 0 || r === null) return verdictWords(tie, step);
  if (envelope === null) return "too uneven to tell";
  if (Math.abs(r) <= envelope) return "no more than chance";
  return r > 0 ? "moves with it" : "moves against it";
}

/** The finding of a series in one sentence, as a headline. */
export function movementHeadline({ same }: Pick<Movement, "same">, step: Step): string {
  const { why, interval } = same;
  const even = `changes by the same amount every ${step}, so that no tie can be told`;
  if (why === "few") return "Too little to tell whether the index moves with it";
  if (why === "level-constant") return "The index never changed, so that nothing moves with it";
  if (why === "series-constant") return "The series never changed, so that nothing moves with it";
  if (why === "level-even") return `The index ${even}`;
  if (why === "series-even") return `The series ${even}`;
  if (interval === null) return "Too uneven to tell whether the index moves with it";
  if (interval[0] > 0) return "The index moves with it";
  return interval[1] < 0 ? "The index moves against it" : "No tie to the index can be told";
}

/** What the headline rests on. */
export function movementSentence({ same, block }: Pick<Movement, "same" | "block">, step: Step): string {
  const { why, r, interval, pairs } = same;
  const changes = `changes from one ${step} to the next`;
  if (why === "few")
    return `A finding needs ${FEWEST_PAIRS} ${changes} of both; here there ${pairs === 1 ? "is" : "are"} ${pairs}. A change counts where two adjoining ${step}s have a figure and every day of both was searched.`;
  if (r === null)
    return why === "level-even" || why === "series-even"
      ? `Of ${count(pairs, "pair")} of ${changes} one side is always the same.`
      : `Of ${count(pairs, "pair")} of ${changes} one side is always 0.`;
  const found = `Correlation of ${count(pairs, "pair")} of ${changes}: r = ${signed(r, 2)}`;
  if (interval === null)
    return `${found}. A few ${step}s carry nearly all of the changes, so that no honest interval can be given.`;
  return `${found}, 95 % interval ${intervalWords(interval)} (a bootstrap of blocks of ${block} ${step}s). Moving together does not say that one moves the other.`;
}

/** What the largest of all lags is worth; null: there is none to speak of. */
export function largestSentence(
  { largest, envelope, ties }: Pick<Movement, "largest" | "envelope" | "ties">,
  step: Step,
): string | null {
  if (largest === null || envelope === null) return null;
  const told = `Of ${ties.length} lags the furthest from 0 is ${signed(largest.r, 2)}, ${lagWords(largest.lag, step)}`;
  const chance = `±${plain(envelope, 2)}`;
  return largest.outside
    ? `${told}: outside the ${chance} that the largest of them reaches by chance in 95 of 100 series without a tie. It was picked for being the largest, so that its own interval flatters it.`
    : `${told}: inside the ${chance} that the largest of them reaches by chance in 95 of 100 series without a tie, so that nothing is to be read from it.`;
}
