import { formatMonth, formatSpan } from "@/lib/charts/format/format";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { daysOfPlace, placeOfPeriod, type Step } from "@/lib/engine/calendar/step-period";

/** A period as people say it. `periodWords("month", "2025-03") // => "Mar 2025"`, `periodWords("week", "2025-W49") // => "1–7 Dec 2025"`, `periodWords("year", "2025") // => "2025"` */
export function periodWords(step: Step, period: string): string {
  if (step === "month") return formatMonth(`${period}-01`);
  const place = placeOfPeriod(step, period);
  if (step === "year" || place === null) return period;
  const { from, to } = daysOfPlace(step, place);
  return formatSpan(isoFromDay(from), isoFromDay(to));
}
