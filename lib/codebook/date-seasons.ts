import { civilOfDay } from "@/lib/engine/calendar/day";
import type { Day, Precision } from "@/lib/engine/signals/signal";
import { type DateReading, periodReading } from "./date-reading";

/** Seasons of the northern half of the world; none is a calendar period, so each takes the one that ends last within or after it. */
const SEASONS: Record<string, { month: number; precision: Precision; why: string }> = {
  spring: {
    month: 3,
    precision: "half-year",
    why: "spring is March to May; counted as certain by the end of June",
  },
  summer: {
    month: 7,
    precision: "quarter",
    why: "summer is June to August; counted as certain by the end of September",
  },
  autumn: {
    month: 9,
    precision: "half-year",
    why: "autumn is September to November; counted as certain by the end of December",
  },
  winter: {
    month: 1,
    precision: "quarter",
    why: "winter is December to February; counted as certain by the end of March",
  },
};

/** A season with or without its year; without one it is the latest before the report. */
export function seasonReading(
  [text = "", , name = "", named]: RegExpExecArray,
  reference: Day,
): DateReading | null {
  const found = SEASONS[name === "fall" ? "autumn" : name];
  if (!found) return null;
  const acrossYears = /\d{4}[/-]\d/.test(text);
  const now = civilOfDay(reference);
  const guessed = found.month > now.month ? now.year - 1 : now.year;
  const written = named ? Number(named) + (acrossYears ? 1 : 0) : guessed;
  return periodReading(
    written,
    found.month,
    found.precision,
    named ? found.why : `${found.why}; the latest before the report`,
  );
}
