import { stageWord } from "@/lib/brief/finding/stage-word";
import { countWords, numberWords } from "@/lib/brief/number-words";
import { windowWords } from "@/lib/brief/window-words";
import { signed } from "@/lib/charts/format/format";
import { isolate } from "@/lib/codebook/isolate";
import { byWeight, type NewsWeek } from "./news-week";
import { balancedWeek, flatWeek, movedWeek } from "./plain-headline";
import { extremeSince, largestMoveSince, streakOf, yearMean } from "./records";
import { headline, type ToldHeadline } from "./told-headline";

/** A title that is longer makes no headline. */
const TITLE_MOST = 90;
/** So many weeks without news are worth a word. */
const QUIET_WEEKS = 4;
/** News further back is no longer what a week follows. */
const FOLLOWS_WEEKS = 8;

type Maybe = ToldHeadline | null;

/**
 * Everything that may head a week with news, all of it true of it: what is rarest first, then what can be said of any week. The first that the
 * weeks before have not used is taken (see `newsHeadlines`).
 */
export function candidates(week: NewsWeek): ToldHeadline[] {
  const { figures, happened } = week;
  const { arrow, index, fresh } = figures;
  if (index.change === null || arrow === null) return [];
  const told = byWeight(happened.news)[0]?.words ?? "";
  const now = nowWords(week);
  const plain = arrow === "level" ? flatWeek(happened) : movedWeek(arrow, index.change, fresh, happened);
  const found: Maybe[] = [
    arrow === "level" ? balancedWeek(happened) : null,
    ...rare(week, told, now),
    plain,
    titled(week, now),
    ...sequel(week, told, now),
    ...common(week, told, now),
  ];
  return found.filter((one) => one !== null);
}

/** What the index did, as it follows what happened. */
function nowWords({ figures: { arrow } }: NewsWeek): string {
  if (arrow === "level") return "the index is flat at {index}";
  return `the index ${arrow === "up" ? "rose" : "fell"} {points} points to {index}`;
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
      : headline`Largest weekly ${arrow === "up" ? "rise" : "fall"} since ${move}: ${told}; ${now}`,
    stage === null || stageBefore === null || stage === stageBefore
      ? null
      : headline`${stageWord(stage)}, no longer ${stageBefore}: ${told}; ${now}`,
    largest.firstSince === null || largest.firstSince === "ever" || largest.kind === null
      ? null
      : headline`First ${largest.kind} since ${largest.firstSince}; ${now}`,
    turned
      ? headline`The index turns ${(index.now ?? 0) > 0 ? "positive" : "negative"} at {index}: ${told}`
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
function titled({ largest: { title } }: NewsWeek, now: string): Maybe {
  const bare = title.replace(/[.\s]+$/, "");
  return bare.length > TITLE_MOST ? null : headline`“${isolate(bare)}”, and ${now}`;
}

/** What a week is beside those before it. */
function sequel(week: NewsWeek, told: string, now: string): Maybe[] {
  const { figures, happened, largest, before, both, sides, arrows } = week;
  const { arrow, direction, directionDays } = figures;
  const extreme = extremeSince(week);
  const streak = streakOf(week);
  const turned = arrow !== "level" && arrows.at(-2) === (arrow === "up" ? "down" : "up");
  const against = direction === (warms(week) ? "cooling" : "thawing");
  const gap = before === null ? "" : before.weeks === 1 ? "a week" : countWords(before.weeks, "week");
  const follows = before !== null && before.weeks <= FOLLOWS_WEEKS;
  const again = follows && before.type === byWeight(happened.news)[0]?.type;
  return [
    extreme === null
      ? null
      : headline`${told}; at {index} the index is ${extreme.word} since ${extreme.since}`,
    both === null
      ? null
      : headline`${isolate(sides.a)} with ${both.a}, ${isolate(sides.b)} with ${both.b}; ${now}`,
    against
      ? headline`${told} while the index is ${`${direction} over ${windowWords(directionDays)}`}; ${now}`
      : null,
    largest.firstSince === "ever" ? headline`For the first time in this record: ${told}; ${now}` : null,
    streak < 3
      ? null
      : headline`The ${ordinal(streak)} weekly ${arrow === "up" ? "rise" : "fall"} in a row; ${told}; ${now}`,
    turned ? headline`After a ${arrow === "up" ? "fall" : "rise"} the week before, ${now}: ${told}` : null,
    again && largest.kind !== null
      ? headline`${largest.countable ? "Another" : "More"} ${largest.kind}, ${gap} after the last; ${now}`
      : null,
    follows && !again ? headline`${told}, ${gap} after ${before.words}; ${now}` : null,
  ];
}

const ORDINALS = ["third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"];

function ordinal(n: number): string {
  return ORDINALS[n - 3] ?? `${n}th`;
}

/** Whether the largest news of a week warms. */
function warms({ happened }: NewsWeek): boolean {
  return (byWeight(happened.news)[0]?.share ?? 0) > 0;
}

/** What can be said of any week with news. */
function common(week: NewsWeek, told: string, now: string): Maybe[] {
  const { figures, happened, largest, sides } = week;
  const { index, warming, cooling, stage, arrow } = figures;
  const mean = yearMean(week);
  const above = mean !== null && (index.now ?? 0) > mean;
  const lifted = warms(week) ? (warming.change ?? 0) > 0 : (cooling.change ?? 0) < 0;
  const many = happened.news.length;
  const { initiator } = largest;
  const acts =
    initiator === "BOTH"
      ? "Both states act"
      : initiator === "THIRD"
        ? "A third party acts"
        : `${isolate(initiator === "A" ? sides.a : sides.b)} acts`;
  return [
    many > 1
      ? headline`${numberWords(many)} new signals, the largest ${told}; ${now}`
      : headline`One new signal, ${told}; ${now}`,
    headline`${acts}: ${told}; ${now}`,
    lifted
      ? headline`The ${warms(week) ? "warming pull grows to {warming}" : "cooling pull grows to {cooling}"} with ${told}; ${now}`
      : null,
    mean === null || signed(mean) === signed(index.now)
      ? null
      : headline`${told}; at {index} the index is ${above ? "above" : "below"} its mean of 52 weeks`,
    stage === null ? null : headline`${stageWord(stage)} at {index}: ${told}`,
    arrow === "level"
      ? headline`Flat at {index} after {last}, with ${told}`
      : headline`From {last} to {index} in the week of ${told}`,
    largest.day === null ? null : headline`${largest.day}: ${told}; ${now}`,
    headline`${told}: warming pull {warming}, cooling pull {cooling}; ${now}`,
  ];
}
