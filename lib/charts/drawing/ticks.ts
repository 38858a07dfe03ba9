import { formatDayShort, formatMonth } from "@/lib/charts/format/format";
import { civilOfDay, dayOfCivil, isoFromDay } from "@/lib/engine/calendar/day";
import type { Day } from "@/lib/engine/signals/signal";

export interface Tick {
  at: number;
  label: string;
}

const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 60, 120] as const;
/** Under so many days the axis counts in weeks. */
const WEEKS_UNTIL = 50;

/**
 * Marks of a time axis on the first of months (or on Mondays, in a short range), at most `most` of them. A mark names
 * the year where it is the first or begins one. `timeTicks(a, b, 6) // => Oct 2024, Jan 2025, Apr, Jul, Oct`
 */
export function timeTicks(from: Day, to: Day, most: number): Tick[] {
  if (to - from <= WEEKS_UNTIL) return weekTicks(from, to, most);
  for (const step of MONTH_STEPS) {
    const ticks = monthTicks(from, to, step);
    if (ticks.length <= most) return ticks;
  }
  return monthTicks(from, to, 240);
}

function weekTicks(from: Day, to: Day, most: number): Tick[] {
  const step = 7 * Math.max(1, Math.ceil((to - from) / 7 / most));
  // Day 4 after the epoch was a Monday.
  const first = from + ((((4 - from) % 7) + 7) % 7);
  const ticks: Tick[] = [];
  for (let day = first; day <= to; day += step)
    ticks.push({ at: day, label: formatDayShort(isoFromDay(day)) });
  return ticks;
}

function monthTicks(from: Day, to: Day, step: number): Tick[] {
  const { year, month } = civilOfDay(from);
  const ticks: Tick[] = [];
  for (let counted = Math.ceil((year * 12 + month - 1) / step) * step; ; counted += step) {
    const at = dayOfCivil({ year: Math.floor(counted / 12), month: (counted % 12) + 1, dayOfMonth: 1 });
    if (at > to) return ticks;
    if (at < from) continue;
    const long = formatMonth(isoFromDay(at));
    const alone = counted % 12 === 0 && step >= 12 ? long.slice(-4) : long;
    ticks.push({ at, label: ticks.length === 0 || counted % 12 === 0 ? alone : long.slice(0, 3) });
  }
}

/**
 * Lowest and highest value of the axis and its marks: whole steps of 25, at least −25 … +25, with all values inside.
 * `valueAxis([12, -31]) // => { low: −50, high: 25, ticks: [−50, −25, 0, 25] }`
 */
export function valueAxis(values: readonly number[]): { low: number; high: number; ticks: number[] } {
  const known = values.filter((value) => Number.isFinite(value));
  const high = Math.max(25, Math.ceil(Math.max(0, ...known) / 25) * 25);
  const low = Math.min(-25, Math.floor(Math.min(0, ...known) / 25) * 25);
  const ticks: number[] = [];
  for (let tick = low; tick <= high; tick += 25) ticks.push(tick);
  return { low, high, ticks };
}
