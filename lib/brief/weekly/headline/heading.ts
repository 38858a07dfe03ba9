import { windowWords } from "@/lib/brief/window-words";
import type { HeadlineFigures } from "./news-week";

/**
 * The direction as a headline says it with whatever stands before it, where it is one (method-2 §7); else nothing.
 * `heading(figures, ", ") // => ", thawing over four weeks"`
 */
export function heading(
  { direction, directionDays, supported }: Pick<HeadlineFigures, "direction" | "directionDays" | "supported">,
  joint: ", " | "; " | " and ",
): string {
  if (!supported || direction === null || direction === "steady") return "";
  return `${joint}${direction} over ${windowWords(directionDays)}`;
}
