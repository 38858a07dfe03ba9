import type { ReadingBase } from "@/lib/data/readings/reading-base";
import { readingOn } from "@/lib/data/readings/reading-facts";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { BAND_LEVELS, type Band, type Bands } from "@/lib/engine/draws/band";
import { type Day, FAMILIES } from "@/lib/engine/signals/signal";
import { sixDecimals } from "@/lib/sheets/csv";

const LINES = ["index", ...FAMILIES] as const;

/** Names of the columns of `bandTable`. */
export const BAND_HEADER = [
  "day",
  ...LINES.flatMap((line) => [line, ...BAND_LEVELS.map((level) => `${line}_${level}`)]),
];

/** Every day of a range with the index, the family scores and the levels of their draws, six decimals, absent ones null. */
export function bandTable(
  base: ReadingBase,
  bands: Bands,
  range: { from: Day; to: Day },
): (string | number | null)[][] {
  const to = Math.min(range.to, base.last);
  return Array.from({ length: to - range.from + 1 }, (_, at) => {
    const on = readingOn(base, range.from + at);
    const levels = ({ levels }: Band) =>
      levels.map((level) => sixDecimals(level[on.day - bands.from] ?? Number.NaN));
    return [
      isoFromDay(on.day),
      ...[on.index, ...on.scores].flatMap((value, line) => {
        const band = line === 0 ? bands.index : bands.families[line - 1];
        return [value === null ? null : sixDecimals(value), ...(band ? levels(band) : [])];
      }),
    ];
  });
}
