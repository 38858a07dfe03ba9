import { tableDays } from "@/lib/charts/tables/table-days";
import type { Day } from "@/lib/engine/signals/signal";
import { dayLevels } from "./scenario-levels";
import type { FollowedSignals } from "./scenario-reading";

/** What both lines say of one day, index points; null: no data. */
export interface LineRow {
  day: Day;
  coded: number | null;
  supposed: number | null;
  stage: string | null;
}

/** The two lines as numbers, newest first: of every day of a short range, of Sundays of a longer one. */
export function lineRows(coded: FollowedSignals, supposed: FollowedSignals, from: Day, to: Day): LineRow[] {
  return tableDays(from, to).days.map((day) => {
    const there = dayLevels(supposed.followed, supposed.method, day);
    const { index } = dayLevels(coded.followed, coded.method, day);
    return { day, coded: index, supposed: there.index, stage: there.stage };
  });
}
