import { weekMeans } from "@/lib/brief/weekly/publication/week-means";
import type { WeeklySnapshot } from "@/lib/brief/weekly/weekly-snapshot";
import { dayFromIso, isoFromDay } from "@/lib/engine/calendar/day";
import { BAND_LEVELS, type Bands } from "@/lib/engine/draws/band";
import { drawBands } from "@/lib/engine/draws/bands";
import { doubtsOf } from "@/lib/engine/draws/doubts";
import { type Day, FAMILIES } from "@/lib/engine/signals/signal";
import type { Computed } from "./computed";
import type { Findings } from "./findings";
import type { EngineInputs } from "./package-data";

/** What a summary of format 3 says beside its figures: means of Sundays, and the line of its chart. */
export function publicationDifferences(
  found: Findings,
  { publication }: WeeklySnapshot,
  computed: Computed,
  inputs: EngineInputs,
): void {
  if (!publication) return;
  const { followed } = computed;
  const on = (line: Float64Array | undefined, day: number): number | null => {
    const value = followed === null || day < inputs.trackedFrom ? undefined : line?.[day - followed.from];
    return value === undefined || Number.isNaN(value) ? null : value;
  };
  const { means, indexMeans } = weekMeans(followed, inputs.week, inputs.trackedFrom);
  for (const [at, { family, four, year }] of publication.means.entries()) {
    found.same(`means.${at + 1}`, family, FAMILIES[at] ?? null);
    found.number(`${family}, mean of 4 weeks`, four, means[at]?.four ?? null);
    found.number(`${family}, mean of 52 weeks`, year, means[at]?.year ?? null);
  }
  found.number("index, mean of 4 weeks", publication.indexMeans.four, indexMeans.four);
  found.number("index, mean of 52 weeks", publication.indexMeans.year, indexMeans.year);
  const { line } = publication;
  if (line !== null) lineDifferences(found, line, computed, inputs, on);
}

type Line = NonNullable<NonNullable<WeeklySnapshot["publication"]>["line"]>;

function lineDifferences(
  found: Findings,
  line: Line,
  { followed, sunday, method, packed }: Computed,
  inputs: EngineInputs,
  on: (line: Float64Array | undefined, day: number) => number | null,
): void {
  const from = dayFromIso(line.from);
  for (const [at, value] of line.index.entries())
    found.number(`line on ${isoFromDay(from + at)}`, value, on(followed?.series.index, from + at));
  found.same("line, last day", from + line.index.length - 1, sunday);
  found.same("line, stage", line.stage, followed?.stage[sunday - (followed?.from ?? 0)] ?? null);
  for (const [at, border] of line.borders.entries())
    found.number(`border ${at + 1}`, border, method.stage.borders[at] ?? null);
  if (line.low === null && line.high === null) return;
  const first = packed.first ?? sunday + 1;
  const begin = Math.max(from, first);
  const band = begin > sunday ? null : bandOf({ packed, method }, inputs, begin, sunday);
  const level = (percent: (typeof BAND_LEVELS)[number], day: number): number | null => {
    const value = band?.index.levels[BAND_LEVELS.indexOf(percent)]?.[day - begin];
    return value === undefined || Number.isNaN(value) ? null : value;
  };
  for (const [percent, held] of [
    [5, line.low],
    [95, line.high],
  ] as const)
    for (const [at, value] of (held ?? []).entries())
      found.number(`${percent} % level on ${isoFromDay(from + at)}`, value, level(percent, from + at));
}

function bandOf(
  { packed: view, method }: Pick<Computed, "packed" | "method">,
  { signals, doubts: intensity, draws }: EngineInputs,
  from: Day,
  to: Day,
): Bands {
  const packed = view.inGeneration(method.generation);
  return drawBands(packed, doubtsOf(packed, signals, intensity, null), method, from, to, draws);
}
