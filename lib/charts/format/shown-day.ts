import { readTypedDay } from "@/lib/codebook/typed-day";
import { formatDay } from "./format";

/**
 * What the field of a day shows: an ISO day as it is written everywhere, anything else as it was typed.
 * `shownDay("2025-09-08") // => "8 Sep 2025"`, `shownDay("2025-02-31") // => "2025-02-31"`
 */
export function shownDay(text: string): string {
  return text.length === 10 && readTypedDay(text).iso === text ? formatDay(text) : text;
}
