import { formatSpan } from "@/lib/charts/format/format";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { parseIsoWeek } from "@/lib/engine/calendar/iso-week";

/** A week as people say it. `weekName("2025-W49") // => "week 49 of 2025"` */
export function weekName(week: string): string {
  return `week ${Number(week.slice(6))} of ${week.slice(0, 4)}`;
}

/** Its days. `weekDays("2025-W49") // => "1–7 Dec 2025"`; another text comes back as it is. */
export function weekDays(week: string): string {
  const span = parseIsoWeek(week);
  return span ? formatSpan(isoFromDay(span.monday), isoFromDay(span.sunday)) : week;
}
