import type { NewsSignal } from "@/lib/brief/news/news";
import { formatDay } from "@/lib/charts/format/format";
import type { WeekFigures } from "./weekly-figures";
import { weekHappenings } from "./weekly-happenings";

/** Under this a sum of shares prints as 0.0 and is not worth a clause. */
const PRINTS = 0.05;

/**
 * Why the weekly arrow points where it does, with the threshold of the method, and the one line of arithmetic that the change is the sum of;
 * figures stand as tokens (method §6).
 * `arrowReason(figures, signals) // => "Since last Sunday the index rose by {points} points, more than the 2.0 points that …"`
 */
export function arrowReason(figures: WeekFigures, signals: ReadonlyMap<string, NewsSignal>): string {
  const { index, arrow, begins } = figures;
  if (index.now === null) return "There is no index this Sunday, so there is no arrow.";
  if (begins !== null)
    return `Tracking begins on ${formatDay(begins)}, so last Sunday is no comparison and there is no arrow.`;
  if (!figures.supported) return "Nobody searched on one of the two Sundays, so there is no arrow.";
  if (arrow === null || index.change === null) return "There was no index last Sunday, so there is no arrow.";
  const against = arrow === "level" ? "within the" : "more than the";
  const moved =
    Math.abs(index.change) < PRINTS
      ? "did not move"
      : `${index.change > 0 ? "rose" : "fell"} by {points} points, ${against} {threshold} points that count as flat`;
  return `Since last Sunday the index ${moved}. ${arithmetic(figures, signals)}`;
}

/** What the change is the sum of: what is new, and what fades or ended. */
function arithmetic(figures: WeekFigures, signals: ReadonlyMap<string, NewsSignal>): string {
  const { fresh, fading } = figures;
  const { news, counted } = weekHappenings(figures, signals);
  const isFading = Math.abs(fading) >= PRINTS;
  const old = isFading ? ", earlier ones that fade or ended {fading}" : "";
  if (news.length > 0) return `New signals bring {new}${old}.`;
  if (counted.length > 0 && Math.abs(fresh) >= PRINTS)
    return `No dated signal is new; what is told only as a count over a longer time brings {new}${old}.`;
  return isFading ? "No signal is new; earlier ones that fade or ended bring {fading}." : "No signal is new.";
}
