import type { WeeklyArrow } from "@/lib/engine/stages/arrow";

/** How many draws give an arrow; `share` in percent of all. */
export interface TallyRow {
  arrow: WeeklyArrow;
  count: number;
  share: number;
}

/** `tallyRows({ up: 3, level: 1, down: 0 })[0] // => { arrow: "up", count: 3, share: 75 }` */
export function tallyRows(tally: Record<WeeklyArrow, number>): TallyRow[] {
  const all = Math.max(1, tally.up + tally.level + tally.down);
  return (["up", "level", "down"] as const).map((arrow) => ({
    arrow,
    count: tally[arrow],
    share: (tally[arrow] / all) * 100,
  }));
}
