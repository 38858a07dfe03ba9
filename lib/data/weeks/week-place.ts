import { LIVE, type Vintage } from "@/lib/charts/address/vintage";
import { coveredDays } from "@/lib/data/readings/reading-base";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { parseIsoWeek } from "@/lib/engine/calendar/iso-week";
import type { Day } from "@/lib/engine/signals/signal";

/** Where a week stands among the days that a relationship covers. */
export type WeekPlace = "covered" | "not-coded-yet" | "before-tracking" | "no-such-week";

export function placeOfWeek(relationship: RelationshipRow, week: string, vintage: Vintage = LIVE): WeekPlace {
  const span = parseIsoWeek(week);
  if (!span) return "no-such-week";
  if (span.sunday < coveredDays(relationship, vintage).first) return "before-tracking";
  return span.sunday > lastDay(relationship, vintage) ? "not-coded-yet" : "covered";
}

/** The last coded day of a vintage; before the first tracked day where nothing was known or coded by then. */
export function lastDay(relationship: RelationshipRow, vintage: Vintage): Day {
  const { codedOn } = vintage;
  const { last } = coveredDays(relationship, vintage);
  return codedOn === null ? last : Math.min(last, dayFromIso(codedOn.slice(0, 10)));
}
