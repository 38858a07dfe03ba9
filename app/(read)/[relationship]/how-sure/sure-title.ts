import { verdictHeadline } from "@/lib/brief/certainty/certainty-words";
import { weekDays } from "@/lib/brief/weekly/weekly-name";
import { formatDay } from "@/lib/charts/format/format";
import type { HowSure } from "@/lib/data/readings/certainty/how-sure";
import { isoFromDay } from "@/lib/engine/calendar/day";
import type { Fragility } from "@/lib/engine/draws/fragility";

/** The finding about the change of a range, `from` to `to`, or about the arrow of a week; else what is asked. */
export function sureTitle(
  { from, to }: { from: number; to: number },
  week: string | null,
  found: Fragility | null,
  sure: HowSure | null,
): string {
  const [first, last] = [formatDay(isoFromDay(from)), formatDay(isoFromDay(to))];
  const span = week === null ? `from ${first} to ${last}` : `in the week ${weekDays(week)}`;
  if (found) return verdictHeadline(found, span);
  return sure?.band ? `How sure is the index of ${last}?` : "There is no index to be sure of yet";
}
