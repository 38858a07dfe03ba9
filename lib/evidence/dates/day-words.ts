import { civilOfDay } from "@/lib/engine/calendar/day";
import { weekday } from "@/lib/engine/calendar/iso-week";
import type { Day } from "@/lib/engine/signals/signal";
import type { NamedDays } from "./token";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const SOLAR = "Hamal Sawr Jawza Saratan Asad Sunbula Mizan Aqrab Qaws Jadi Dalw Hut".split(" ");
const LUNAR =
  "Muharram|Safar|Rabi I|Rabi II|Jumada I|Jumada II|Rajab|Shaban|Ramadan|Shawwal|Dhu al-Qada|Dhu al-Hijja".split(
    "|",
  );

/** A day for a sentence. `dayWords(dayFromIso("2025-11-26")) // => "26 Nov 2025"` */
export function dayWords(day: Day): string {
  const { year, month, dayOfMonth } = civilOfDay(day);
  return `${dayOfMonth} ${MONTHS[month - 1]} ${year}`;
}

/** `weekdayWords(dayFromIso("2025-11-26")) // => "Wednesday"` */
export function weekdayWords(day: Day): string {
  return WEEKDAYS[weekday(day) - 1] ?? "";
}

/** A month of the Hijra for the record: “Qaws 1404 of the solar calendar”. */
export function hijriWords({ calendar, month }: Pick<NamedDays, "calendar" | "month">, year: number): string {
  const names = calendar === "solar" ? SOLAR : LUNAR;
  return `${names[month - 1]} ${year} of the ${calendar} calendar`;
}
