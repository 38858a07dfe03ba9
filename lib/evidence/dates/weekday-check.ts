import { weekday } from "@/lib/engine/calendar/iso-week";
import type { Day } from "@/lib/engine/signals/signal";
import { CALENDARS, dayInCalendar } from "./calendars/calendars";
import type { DateAnswer, DateReading } from "./date-answer";
import { dayWords, weekdayWords } from "./day-words";
import { dayReading } from "./readings";
import type { NamedDays } from "./token";

/**
 * A date with the day of the week beside it. They agree, or both days stand open. Within the span of a lunar date the
 * day of the week says which day it is.
 */
export function checkWeekday(answer: DateAnswer, named: NamedDays, reference: Day): DateAnswer {
  if (!named.weekday || answer.kind !== "read") return answer;
  const { number, words } = named.weekday;
  const { reading } = answer;
  const { start } = reading;
  if (named.calendar === "lunar" && named.join === "one") {
    const within = nearest(start + 2, number);
    return Math.abs(within - start - 2) <= 2
      ? {
          kind: "read",
          reading: dayReading(within, `${reading.basis}; of these the ${weekdayWords(within)}`),
        }
      : {
          kind: "open",
          candidates: [reading, dayReading(within, `the nearest ${words}`)],
          why: contradiction(words, start + 2),
        };
  }
  if (weekday(start) === number) return answer;
  const other = dayReading(
    nearest(start, number),
    `the ${weekdayWords(nearest(start, number))} nearest to the date`,
  );
  const earlier = named.year === null && named.join === "one" ? yearBefore(named, reading, number) : null;
  const candidates = [reading, other, ...(earlier ? [earlier] : [])];
  return {
    kind: "open",
    candidates: candidates.filter(({ start: at }) => at <= reference || at === start || at === other.start),
    why: contradiction(words, start),
  };
}

function contradiction(words: string, day: Day): string {
  return `“${words}” and the date disagree: ${dayWords(day)} was a ${weekdayWords(day)}`;
}

function nearest(day: Day, wanted: number): Day {
  const ahead = (wanted - weekday(day) + 7) % 7;
  return ahead <= 3 ? day + ahead : day + ahead - 7;
}

/** The same date of the year before, where the day of the week fits there: the report may look back. */
function yearBefore({ calendar }: NamedDays, { start }: DateReading, wanted: number): DateReading | null {
  const date = CALENDARS[calendar].dateOf(start);
  const day = dayInCalendar(calendar, { ...date, year: date.year - 1 });
  return day !== null && weekday(day) === wanted
    ? dayReading(day, "the year in which the day of the week fits")
    : null;
}
