import { numberWords } from "@/lib/brief/number-words";
import type { Phrase } from "@/lib/brief/phrase";
import { weekDays } from "@/lib/brief/weekly/weekly-name";
import type { BandFigures } from "@/lib/charts/bands/band-rows";
import { arrowWord } from "@/lib/charts/format/arrow-word";
import { count, signed } from "@/lib/charts/format/format";
import type { Fragility } from "@/lib/engine/draws/fragility";
import type { WeeklyArrow } from "@/lib/engine/stages/arrow";
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
  const survives = found.tests.every((test) => test.survives);
  if (arrow === "level") {
    if (verdict === "firm") return `Flat ${span}, and that is firm`;
    if (verdict === "fragile") return `Flat ${span}, but fragile: only ${share} of the draws agree`;
    return `Flat ${span} in ${share} of the draws${survives ? "" : ", but not under every test"}`;
  }
  const points = `${MOVE[arrow]} of ${signed(Math.abs(found.change)).slice(1)} points ${span}`;
  if (verdict === "firm") return `The ${points} is firm`;
  if (sameArrow < 0.5) return `The ${points} is fragile: only ${share} of the draws agree`;
  if (verdict === "fragile")
    return `The ${points} is fragile: a test turns it into a ${MOVE[arrow === "up" ? "down" : "up"]}`;
  return `The ${points} holds in ${share} of the draws${survives ? " and under every test" : ", but not under every test"}`;
}

/** The verdict in a clause, for a badge. `// => "79 % of the draws agree; the arrow survives 6 of 7 tests, and one turns it round"` */
export function verdictReason({
  arrow,
  sameArrow,
  tests,
}: Pick<Fragility, "arrow" | "sameArrow" | "tests">): string {
  const survived = tests.filter((test) => test.survives).length;
  const turned = tests.filter((test) => turnedRound(arrow, test.arrow)).length;
  const agree = `${drawShare(sameArrow)} of the draws agree`;
  if (tests.length === 0) return agree;
  if (survived === tests.length) return `${agree}; the arrow survives every test`;
  const round = turned === 0 ? "" : `, and ${numberWords(turned)} turn${turned === 1 ? "s" : ""} it round`;
  return `${agree}; the arrow survives ${survived} of ${count(tests.length, "test")}${round}`;
}

/** Whether an arrow has become its opposite. `turnedRound("up", "down") // => true`, `turnedRound("up", "level") // => false` */
export function turnedRound(arrow: WeeklyArrow, found: WeeklyArrow): boolean {
  return arrow !== "level" && found !== "level" && arrow !== found;
}
