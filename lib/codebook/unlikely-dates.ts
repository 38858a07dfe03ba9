import { dayFromIso, isoFromDay } from "@/lib/engine/calendar/day";
import { lastDayOfPeriod } from "@/lib/engine/calendar/period";
import type { Day } from "@/lib/engine/signals/signal";
import { firstPossibleDay } from "./early-reports";
import type { SignalFields } from "./signal-schema";

/** A date that is allowed and rarely meant. `field` is the dotted path of the schema. */
export interface UnlikelyDate {
  field: string;
  message: string;
}

const LONG_BEFORE_TRACKING = 20 * 365;
/** An announcement may come weeks before its event; what is older is mostly a slip of the year. */
const LONG_BEFORE_SIGNAL = 30;
const LONG_AFTER_SIGNAL = 365;
/** Somebody reports a happening within a season, as a rule. */
const FAR_FROM_REPORTS = 90;

/**
 * What is unlikely about the dates of a signal: days to come, a start decades before the tracking begins, reports long before or after
 * it, none of its dated reports near it. ISO days; what is told is a question, never a refusal.
 * `unlikelyDates({ …, start: "2052-03-01" }, { trackedFrom: "2021-08-15", today: "2026-02-12" })[0].field // => "start"`
 */
export function unlikelyDates(
  signal: Pick<SignalFields, "start" | "end" | "precision" | "reports">,
  { trackedFrom, today }: { trackedFrom: string; today: string },
): UnlikelyDate[] {
  const found: UnlikelyDate[] = [];
  const say = (field: string, message: string) => found.push({ field, message });
  const first = dayFromIso(firstPossibleDay(signal.start, signal.precision));
  const last = signal.end === null ? null : lastDayOfPeriod(dayFromIso(signal.end), signal.precision);
  if (first > dayFromIso(today)) say("start", `It starts on ${signal.start}, a day still to come`);
  else if (signal.end !== null && signal.end > today && signal.end !== signal.start)
    say("end", `It ends on ${signal.end}, a day still to come`);
  if (dayFromIso(trackedFrom) - first > LONG_BEFORE_TRACKING)
    say("start", `It starts on ${signal.start}, decades before ${trackedFrom}, from which it is tracked`);

  const away: number[] = [];
  for (const [at, { source }] of signal.reports.entries()) {
    if (source.published === null) continue;
    const field = `reports.${at}.source.published`;
    const published = dayFromIso(source.published);
    if (source.published > today) {
      say(field, `Report ${at + 1} is dated ${source.published}, a day still to come`);
      continue;
    }
    if (first - published > LONG_BEFORE_SIGNAL)
      say(
        field,
        `Report ${at + 1} is dated ${source.published}, ${daysWords(first - published)} before its signal`,
      );
    else if (last !== null && published - last > LONG_AFTER_SIGNAL)
      say(
        field,
        `Report ${at + 1} is dated ${source.published}, ${daysWords(published - last)} after its signal`,
      );
    away.push(distance(published, first, last));
  }
  const nearest = Math.min(...away);
  if (away.length > 0 && nearest > FAR_FROM_REPORTS && !found.some(({ field }) => field === "start"))
    say(
      "start",
      `None of its dated reports lies within ${FAR_FROM_REPORTS} days of ${spanWords(signal.start, last)}`,
    );
  return found;
}

const YEAR = 365.25;

/** A span as a reader takes it in: `daysWords(45) // => "45 days"`, `daysWords(36_000) // => "98 years"` */
function daysWords(days: number): string {
  return days < 2 * YEAR ? `${days} days` : `${Math.floor(days / YEAR)} years`;
}

function distance(day: Day, first: Day, last: Day | null): number {
  if (day < first) return first - day;
  return last === null || day <= last ? 0 : day - last;
}

function spanWords(start: string, last: Day | null): string {
  const end = last === null ? start : isoFromDay(last);
  return end === start ? start : `${start} to ${end}`;
}
