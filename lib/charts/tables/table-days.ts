import { sundayOnOrBefore } from "@/lib/engine/calendar/iso-week";
import type { Day } from "@/lib/engine/signals/signal";

const DAILY_UNTIL = 92;
const WEEKLY_UNTIL = 7 * 420;

/**
 * The days that a table lists, newest first: every day of a short range, the Sundays of a longer one, every fourth
 * Sunday of a very long one; always the last day. `tableDays(20423, 20425) // => { days: [20425, 20424, 20423], every: "day by day" }`
 */
export function tableDays(from: Day, to: Day): { days: Day[]; every: string } {
  const step = to - from <= DAILY_UNTIL ? 1 : to - from <= WEEKLY_UNTIL ? 7 : 28;
  const days = [to];
  const first = step === 1 ? to - 1 : sundayOnOrBefore(to - 1);
  for (let day = first; day >= from; day -= step) days.push(day);
  const every = step === 1 ? "day by day" : step === 7 ? "week by week" : "every four weeks";
  return { days, every };
}
