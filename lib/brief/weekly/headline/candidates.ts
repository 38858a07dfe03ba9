import { stageWord } from "@/lib/brief/finding/stage-word";
import { countWords, numberWords } from "@/lib/brief/number-words";
import { formatDay, signed } from "@/lib/charts/format/format";
import { isolate } from "@/lib/codebook/isolate";
import { heading } from "./heading";
import { byWeight, type NewsWeek } from "./news-week";
import { balancedWeek, plainWeek } from "./plain-headline";
import { extremeSince, largestMoveSince, streakOf, yearMean } from "./records";
import { headline, type ToldHeadline } from "./told-headline";

/** So many weeks without news are worth a word. */
const QUIET_WEEKS = 4;
/** News further back is no longer what a week follows. */
const FOLLOWS_WEEKS = 8;

type Maybe = ToldHeadline | null;

/** How much a headline says of the index: where it fell to as well, or how far alone. */
type Length = "full" | "brief";

/**
 * Everything that may head a week with news, in two clauses at the most and all true of it: what is rarest first, then what can be said of any week;
 * of each the whole, then a shorter form. The first that has room and that the weeks before have not used is taken (see `newsHeadlines`).
 */
export function candidates(week: NewsWeek): ToldHeadline[] {
  if (week.figures.index.change === null || week.figures.arrow === null) return [];
  const brief = frames(week, "brief");
  return frames(week, "full").flatMap((one, at) => [one, brief[at] ?? one]);
}

function frames(week: NewsWeek, length: Length): ToldHeadline[] {
  const { figures, happened } = week;
  const told = byWeight(happened.news)[0]?.words ?? "";
  const now = nowWords(week, length);
  const found: Maybe[] = [
    figures.arrow === "level" ? balancedWeek(figures, happened) : null,
    ...rare(week, told, now),
    plainWeek(figures, happened),
    titled(week, now),
    ...sequel(week, told, now),
    ...common(week, told, now),
  ];
  return found.filter((one) => one !== null);
}

/** What the index did, as it follows what happened. */
function nowWords({ figures }: NewsWeek, length: Length): string {
  const { arrow } = figures;
  const to = length === "full" ? " to {index}" : "";
  const at = length === "full" ? " at {index}" : "";
  const moved =
    arrow === "level" ? `is flat${at}` : `${arrow === "up" ? "rose" : "fell"} {points} points${to}`;
  return `the index ${moved}${heading(figures, ", ")}`;
}

/** What is true of few weeks. */
function rare(week: NewsWeek, told: string, now: string): Maybe[] {
  const { figures, largest, stageBefore, before } = week;
  const { arrow, stage, index } = figures;
  const move = arrow === "level" ? null : largestMoveSince(week);
  const turned = Math.sign(printed(index.now)) * Math.sign(printed(index.before)) < 0;
  const quiet = before === null ? 0 : before.weeks - 1;
  return [
    move === null
      ? null
      : headline`${told}; the index ${arrow === "up" ? "rose" : "fell"} {points} points, the most since ${move}${heading(figures, ", ")}`,
    stage === null || stageBefore === null || stage === stageBefore
      ? null
      : headline`${stageWord(stage)} at {index}${heading(figures, " and ")}, no longer ${stageBefore}: ${told}`,
    largest.firstSince === null || largest.firstSince === "ever" || largest.kind === null
      ? null
      : headline`First ${largest.kind} since ${largest.firstSince}; ${now}`,
    turned
      ? headline`The index turns ${(index.now ?? 0) > 0 ? "positive" : "negative"} at {index}${heading(figures, ", ")}: ${told}`
      : null,
    quiet < QUIET_WEEKS
      ? null
      : headline`After ${numberWords(quiet)} weeks without a new signal, ${told}; ${now}`,
  ];
}

/** A figure as it is printed, so that 0.0 has no sign. */
function printed(value: number | null): number {
  return value === null ? 0 : Math.round(value * 10);
}

/** What happened, by its title. */
function titled({ largest: { title } }: NewsWeek, now: string): ToldHeadline {
  return headline`“${isolate(title.replace(/[.\s]+$/, ""))}”, and ${now}`;
}

/** What a week is beside those before it. */
function sequel(week: NewsWeek, told: string, now: string): Maybe[] {
  const { figures, happened, largest, before, both, sides, arrows } = week;
  const { arrow, direction } = figures;
  const extreme = extremeSince(week);
  const streak = streakOf(week);
  const turned = arrow !== "level" && arrows.at(-2) === (arrow === "up" ? "down" : "up");
  const against = direction === (warms(week) ? "cooling" : "thawing");
  const gap = before === null ? "" : before.weeks === 1 ? "a week" : countWords(before.weeks, "week");
  const follows = before !== null && before.weeks <= FOLLOWS_WEEKS;
  const again = follows && before.type === byWeight(happened.news)[0]?.type && before.kind === largest.kind;
  return [
    extreme === null
      ? null
      : headline`${told}; at {index} the index is at its ${extreme.word} since ${extreme.since}${heading(figures, ", ")}`,
    both === null
      ? null
      : headline`${both.a} by ${isolate(sides.a)} and ${both.b} by ${isolate(sides.b)}; ${now}`,
    against ? headline`${told}; at {index} the index is still${heading(figures, ", ").slice(1)}` : null,
    largest.firstSince === "ever" ? headline`${told}, the first in this record; ${now}` : null,
    streak < 3
      ? null
      : headline`${told}; the index ${arrow === "up" ? "rose" : "fell"} {points} points in its ${ordinal(streak)} weekly ${arrow === "up" ? "rise" : "fall"} in a row${heading(figures, ", ")}`,
    turned ? headline`After a ${arrow === "up" ? "fall" : "rise"} the week before, ${now}: ${told}` : null,
    again && largest.kind !== null
      ? headline`${largest.countable ? "Another" : "More"} ${largest.kind}, ${gap} after the last; ${now}`
      : null,
    follows && !again ? headline`${told}, ${gap} after ${before.words}; ${now}` : null,
  ];
}

const ORDINALS = ["third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"];

function ordinal(n: number): string {
  const suffix = Math.trunc(n / 10) % 10 === 1 ? "th" : (["th", "st", "nd", "rd"][n % 10] ?? "th");
  return ORDINALS[n - 3] ?? `${n}${suffix}`;
}

/** Whether the largest news of a week warms. */
function warms({ happened }: NewsWeek): boolean {
  return (byWeight(happened.news)[0]?.share ?? 0) > 0;
}

/** What can be said of any week with news. */
function common(week: NewsWeek, told: string, now: string): Maybe[] {
  const { figures, happened, largest, sides } = week;
  const { index, warming, cooling, stage, arrow, to } = figures;
  const mean = yearMean(week);
  const above = mean !== null && (index.now ?? 0) > mean;
  const lifted = warms(week) ? (warming.change ?? 0) > 0 : (cooling.change ?? 0) < 0;
  const many = happened.news.length;
  const ofLargest = byWeight(happened.news)[0]?.slugs.length ?? 0;
  const alone = ofLargest === 1;
  // Several of one type are told as one.
  const beside = alone ? "the largest" : ofLargest === many ? "all of one type:" : "among them";
  const { initiator } = largest;
  const acts =
    initiator === "BOTH"
      ? "Both states act"
      : initiator === "THIRD"
        ? "A third party acts"
        : `${isolate(initiator === "A" ? sides.a : sides.b)} acts`;
  return [
    many > 1
      ? headline`${numberWords(many)} new signals, ${beside} ${told}; ${now}`
      : headline`One new signal, ${told}; ${now}`,
    headline`${acts}, with ${told}; ${now}`,
    lifted
      ? headline`The ${warms(week) ? "warming pull grows to {warming}" : "cooling pull grows to {cooling}"} with ${told}; ${now}`
      : null,
    mean === null || signed(mean) === signed(index.now)
      ? null
      : headline`${told}; at {index} the index is ${above ? "above" : "below"} its mean of 52 weeks${heading(figures, ", ")}`,
    stage === null ? null : headline`${stageWord(stage)} at {index}${heading(figures, " and ")}: ${told}`,
    arrow === "level"
      ? headline`Flat at {index} after {last}, with ${told}${heading(figures, "; ")}`
      : headline`From {last} to {index} in the week of ${told}${heading(figures, "; ")}`,
    largest.day === null || !alone ? null : headline`${told} on ${largest.day}; ${now}`,
    headline`${told}; the warming pull is at {warming}, the cooling pull at {cooling}${heading(figures, ", ")}`,
    headline`${told}; the index stands at {index} after {last}${heading(figures, ", ")}`,
    headline`In the week to ${formatDay(to)} ${now}: ${told}`,
  ];
}
