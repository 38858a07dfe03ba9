import { weekday } from "@/lib/engine/calendar/iso-week";
import type { Day } from "@/lib/engine/signals/signal";
import { weeklyArrow } from "@/lib/engine/stages/arrow";
import type { StageSeries } from "@/lib/engine/stages/stage";
import type { StageRules } from "./method";

/** What another method, or another coding, makes of the history of a relationship. Index points. */
export interface MethodEffect {
  /** The largest difference E′ − E of a day, by size, the first of them; null: no day has an index. */
  largest: { day: Day; difference: number } | null;
  /** Covered weeks that have an arrow under both: coverage supports both of their Sundays (method-2 §3). */
  weeks: number;
  /** How many of them have another arrow under the other method. */
  otherArrows: number;
}

/**
 * Compares the same signals followed under two methods, or two codings of them under one, day by day and Sunday by Sunday, over the covered
 * days `first … last` (method §6 and §8).
 * `methodEffect(followed, followed, rules, rules, first, last)?.otherArrows // => 0`
 */
export function methodEffect(
  before: StageSeries,
  after: StageSeries,
  rules: { before: Pick<StageRules, "arrow">; after: Pick<StageRules, "arrow"> },
  first: Day,
  last: Day,
): MethodEffect {
  const on = (followed: StageSeries, day: Day) => followed.series.index[day - followed.from] ?? Number.NaN;
  const told = (followed: StageSeries, day: Day) =>
    followed.supported[day - followed.from] !== 0 && followed.supported[day - 7 - followed.from] !== 0;
  let largest: MethodEffect["largest"] = null;
  let weeks = 0;
  let otherArrows = 0;
  for (let day = first; day <= last; day++) {
    const difference = on(after, day) - on(before, day);
    if (Number.isNaN(difference)) continue;
    if (largest === null || Math.abs(difference) > Math.abs(largest.difference))
      largest = { day, difference };
    if (weekday(day) !== 7 || !told(before, day) || !told(after, day)) continue;
    const arrow = weeklyArrow(on(before, day) - on(before, day - 7), rules.before);
    const other = weeklyArrow(on(after, day) - on(after, day - 7), rules.after);
    if (arrow === null || other === null) continue;
    weeks++;
    if (arrow !== other) otherArrows++;
  }
  return { largest, weeks, otherArrows };
}
