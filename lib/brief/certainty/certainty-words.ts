import { countWords } from "@/lib/brief/number-words";
import { type Phrase, phraseText } from "@/lib/brief/phrase";
import { weekDays } from "@/lib/brief/weekly/weekly-name";
import type { BandFigures } from "@/lib/charts/bands/band-rows";
import { arrowWord } from "@/lib/charts/format/arrow-word";
import { count, signed } from "@/lib/charts/format/format";
import type { ArrowTest } from "@/lib/engine/draws/arrow-tests";
import { FIRM_FROM, FRAGILE_BELOW, type Fragility } from "@/lib/engine/draws/fragility";
import type { WeeklyArrow } from "@/lib/engine/stages/arrow";
import { arrowTestWords } from "./arrow-test-words";
import { drawShare } from "./draw-share";

/** `timesWords(1000) // => "a thousand times"` */
function timesWords(draws: number): string {
  if (draws === 1_000) return "a thousand times";
  return draws === 1 ? "once" : count(draws, "time");
}

/** `spanWords(-4.21, 9) // => "−4.2 and +9.0"` */
function spanWords(low: number, high: number): string {
  return `${signed(low)} and ${signed(high)}`;
}

/** As printed: figures that read the same are not told apart in words. */
const printed = (value: number) => Math.round(value * 10);

/** Where an index lies among its draws. `placeInBand(20, { …, upper: 9 }) // => "above"` */
export function placeInBand(index: number, { lower, upper }: BandFigures): "inside" | "above" | "below" {
  if (printed(index) > printed(upper)) return "above";
  return printed(index) < printed(lower) ? "below" : "inside";
}

/** How sure a level is, in a sentence; a second one where the index lies outside the middle half of its draws (method §7). */
export function bandSentence(band: BandFigures, index: number | null, draws: number): Phrase[] {
  const { lowest, lower, upper, highest } = band;
  return [
    `With weights, coding and sources varied within their doubts and drawn ${timesWords(draws)}, the index lies between `,
    { strong: spanWords(lower, upper) },
    ` in half of the draws, and between ${spanWords(lowest, highest)} in nine of ten.`,
    ...outside(band, index),
  ];
}

function outside(band: BandFigures, index: number | null): Phrase[] {
  const place = index === null ? "inside" : placeInBand(index, band);
  if (place === "inside") return [];
  return [
    ` The index itself, ${signed(index)}, lies ${place} that middle half: it counts a doubtful signal in part, a draw wholly or not at all, so the draws are not centred on it.`,
  ];
}

/** How sure the arrow of a week is. `// => "The arrow of 10–16 Nov 2025 (up) holds in 83 % of the draws."` */
export function arrowSentence(
  week: string,
  { arrow, sameArrow }: Pick<Fragility, "arrow" | "sameArrow">,
): string {
  return `The arrow of the week ${weekDays(week)} (${arrowWord(arrow)}) holds in ${drawShare(sameArrow)} of the draws.`;
}

const MOVE: Record<Exclude<WeeklyArrow, "level">, string> = { up: "rise", down: "fall" };

/** The verdict on a change as the sentence that heads a page; `span` says of what. */
export function verdictHeadline(found: Fragility, span: string): string {
  const { arrow, sameArrow, verdict } = found;
  const share = drawShare(sameArrow);
  const failed =
    found.tests.find((test) => turnedRound(arrow, test.arrow)) ?? found.tests.find((test) => !test.survives);
  const unless = failed ? `, but not ${failedTest(failed)}` : "";
  if (arrow === "level") {
    if (verdict === "firm") return `Flat ${span}, and that is firm`;
    if (verdict === "fragile") return `Flat ${span}, but fragile: only ${share} of the draws agree`;
    return `Flat ${span} in ${share} of the draws${unless}`;
  }
  const points = `${MOVE[arrow]} of ${signed(Math.abs(found.change)).slice(1)} points ${span}`;
  if (verdict === "firm") return `The ${points} is firm`;
  if (sameArrow < 0.5) return `The ${points} is fragile: only ${share} of the draws agree`;
  if (verdict === "fragile")
    return `The ${points} is fragile: it turns into a ${MOVE[arrow === "up" ? "down" : "up"]}${failed ? ` ${failedTest(failed)}` : ""}`;
  return `The ${points} holds in ${share} of the draws${failed ? unless : " and under every test"}`;
}

/**
 * Why a verdict is what it is, in a clause: the draws with what the next verdict needs of them, and the test that the arrow fails.
 * `// => "the arrow turns round with equal weights for all families; 84 % of the draws agree"`
 */
export function verdictReason({
  arrow,
  sameArrow,
  tests,
}: Pick<Fragility, "arrow" | "sameArrow" | "tests">): string {
  const drawn = drawReason(sameArrow);
  if (tests.length === 0) return drawn;
  const turned = tests.filter((test) => turnedRound(arrow, test.arrow));
  const failed = turned.length > 0 ? turned : tests.filter((test) => !test.survives);
  const [first] = failed;
  if (!first) return `${drawn}; the arrow survives every test`;
  const becomes = turned.length > 0 ? "turns round" : `becomes ${arrowWord(first.arrow)}`;
  const others = failed.length > 1 ? ` and under ${countWords(failed.length - 1, "other test")}` : "";
  const test = `the arrow ${becomes} ${failedTest(first)}${others}`;
  // The reason of the verdict comes first.
  return turned.length > 0 && sameArrow >= FRAGILE_BELOW ? `${test}; ${drawn}` : `${drawn}; ${test}`;
}

/** `drawReason(0.55) // => "55 % of the draws agree, and firm needs 80 %"` */
function drawReason(sameArrow: number): string {
  const agree = `${drawShare(sameArrow)} of the draws agree`;
  if (sameArrow < FRAGILE_BELOW) return `only ${agree}, and fair needs ${drawShare(FRAGILE_BELOW)}`;
  return sameArrow < FIRM_FROM ? `${agree}, and firm needs ${drawShare(FIRM_FROM)}` : agree;
}

/** A test as it stands after what it does to the arrow. `// => "without its most influential signal"` */
function failedTest(test: ArrowTest): string {
  const { id: _, ...unnamed } = test;
  const words = phraseText(arrowTestWords(unnamed, (slug) => slug));
  return words.charAt(0).toLowerCase() + words.slice(1);
}

/** Whether an arrow has become its opposite. `turnedRound("up", "down") // => true`, `turnedRound("up", "level") // => false` */
export function turnedRound(arrow: WeeklyArrow, found: WeeklyArrow): boolean {
  return arrow !== "level" && found !== "level" && arrow !== found;
}
