import { dayFromIso, isoFromDay } from "@/lib/engine/calendar/day";
import { weekday } from "@/lib/engine/calendar/iso-week";
import type { Precision } from "@/lib/engine/signals/signal";
import { formatDay, formatMonth, formatSpan } from "./format";

/**
 * When something happened, no more exactly than its source says.
 * `formatWhen("2025-05-01", "2025-05-01", "month") // => "May 2025"`, `formatWhen("2025-12-24", "2025-12-24", "week") // => "the week of 22 Dec 2025"`,
 * `formatWhen("2025-07-01", null, "quarter") // => "since the third quarter of 2025"`
 */
export function formatWhen(start: string, end: string | null, precision: Precision): string {
  if (precision === "day") return formatSpan(start, end);
  const from = periodName(start, precision);
  if (end === null) return `since ${from}`;
  const until = periodName(end, precision);
  if (from === until) return from;
  // Two weeks named by a day each would read as if those days were known.
  return precision === "week" ? `about ${formatSpan(start, end)}` : `${from} – ${until}`;
}

/** Which day of it a source named says nothing of the week. `mondayOf("2025-12-24") // => "2025-12-22"` */
function mondayOf(iso: string): string {
  const day = dayFromIso(iso);
  return isoFromDay(day - weekday(day) + 1);
}

const ORDINALS = ["first", "second", "third", "fourth"] as const;

function periodName(iso: string, precision: Exclude<Precision, "day">): string {
  const year = iso.slice(0, 4);
  const month = Number(iso.slice(5, 7));
  switch (precision) {
    case "week":
      return `the week of ${formatDay(mondayOf(iso))}`;
    case "month":
      return formatMonth(iso);
    case "quarter":
      return `the ${ORDINALS[Math.floor((month - 1) / 3)]} quarter of ${year}`;
    case "half-year":
      return `the ${month <= 6 ? "first" : "second"} half of ${year}`;
    case "year":
      return year;
  }
}
