import { formatDay } from "@/lib/charts/format/format";
import type { ComparedOn } from "@/lib/data/readings/compare/compared";
import { isoFromDay } from "@/lib/engine/calendar/day";

/** On what day lines are compared, as a kicker goes on: `, ranked on 12 Feb 2026`. */
export function comparedDay({ asked, ranked, day }: Pick<ComparedOn, "asked" | "ranked" | "day">): string {
  if (!asked) return ", each at its last coded day in the range";
  if (day === null) return ", not ranked: no searched day in common";
  const words = formatDay(isoFromDay(day));
  return ranked ? `, ranked on ${words}` : `, not ranked: ${words} is the last day that two were searched on`;
}
