import type { WeekFigures } from "@/lib/brief/weekly/weekly-figures";
import { windowWords } from "@/lib/brief/window-words";
import { decimalsBeside, thresholdWords } from "@/lib/charts/format/beside-threshold";
import { plain, signed } from "@/lib/charts/format/format";
import { parseIsoWeek } from "@/lib/engine/calendar/iso-week";
import type { StageRules } from "@/lib/engine/methods/method";
import type { StageSeries } from "@/lib/engine/stages/stage";

/** What the direction of a Sunday is read from, in index points; null: there is no comparison. */
export interface DirectionWindow {
  change: number | null;
  /** What signals that began in the window brought. */
  fresh: number | null;
}

/** Looks up the window that a direction is read from. */
export function directionWindow(followed: StageSeries | null, week: string, days: number): DirectionWindow {
  const at = followed === null ? -1 : (parseIsoWeek(week)?.sunday ?? followed.from - 1) - followed.from;
  const orNull = (value: number | undefined) => (value === undefined || Number.isNaN(value) ? null : value);
  const [now, before] = [orNull(followed?.series.index[at]), orNull(followed?.series.index[at - days])];
  return {
    change: now === null || before === null ? null : now - before,
    fresh: orNull(followed?.newShares[at]),
  };
}

/**
 * The test that the direction of the Sunday passes or fails, in one sentence (method §6). `tracked`: all days of its window are.
 * `// => "Over four weeks the index rose by 7.3 points, more than the 5.0 points that begin a direction, and new signals bring +9.1: the test is passed."`
 */
export function directionTest(
  { direction, directionReason, directionDays, index }: WeekFigures,
  { change, fresh }: DirectionWindow,
  rules: Pick<StageRules, "directionEnter" | "directionLeave">,
  tracked: boolean,
): string {
  const window = windowWords(directionDays);
  if (index.now === null) return "There is no index this Sunday, so there is no direction.";
  if (direction === null)
    return tracked
      ? `Too few days of the last ${window} were searched, so no direction can be told.`
      : `The last ${window} reach back before tracking began, so no direction can be told.`;
  if (change === null || directionReason === "no-comparison")
    return `There was no index ${window} before, so no direction can be told.`;
  const threshold = directionReason === "held" ? rules.directionLeave : rules.directionEnter;
  const moved = movedWords(change, threshold);
  const said = `Over ${window} the index ${moved}`;
  const enter = thresholdWords(rules.directionEnter);
  if (directionReason === "small-change")
    return `${said}; a direction begins at more than ${enter}, so the test is not passed.`;
  const brought = fresh === null ? "" : `new signals bring ${signed(fresh)}`;
  if (directionReason === "only-fading")
    return `${said}, more than the ${enter} points that begin a direction, but ${brought}: what only fades makes no direction, so the test is not passed.`;
  if (directionReason === "held")
    return `${said}, still more than the ${thresholdWords(rules.directionLeave)} points under which a direction ends, and ${brought}: the test is passed.`;
  return `${said}, more than the ${enter} points that begin a direction, and ${brought}: the test is passed.`;
}

function movedWords(change: number, threshold: number): string {
  const size = Math.abs(change);
  const decimals = decimalsBeside(size, threshold);
  if (Number(plain(size, decimals)) === 0) return "did not move";
  return `${change > 0 ? "rose" : "fell"} by ${plain(size, decimals)} points`;
}
