import { drawFamily, type PieceWalk } from "@/lib/engine/draws/history/family-history";
import { standingBy } from "@/lib/engine/draws/history/standing";
import { type Day, FAMILIES } from "@/lib/engine/signals/signal";
import type { BandParts } from "./band-parts";
import { hasSignals, neededSignals } from "./needed-signals";

/**
 * The index of each asked day in every draw, from what is noted beside the bands: bit for bit the draws whose quantiles the bands
 * are, and but for the last digits those of `drawnIndex`, which sums in another order. Only signals that step between the day and the
 * last noted one before it are drawn. One array a day, in the order asked; NaN before the first counting signal. Throws
 * RangeError for days that the bands do not cover.
 */
export function* indexOnDays(parts: BandParts, days: readonly Day[]): Generator<undefined, Float64Array[]> {
  const columns: Float64Array[] = [];
  for (const day of days) columns.push(yield* indexOn(parts, day));
  return columns;
}

function* indexOn(parts: BandParts, day: Day): Generator<undefined, Float64Array> {
  const { rows, bands, first, cells, parameters, standings, settings } = parts;
  const { draws, seed } = settings;
  if (day < bands.from || day > bands.to) throw new RangeError(`no draws of day ${day}`);
  if (rows.packed.first === null || day < rows.packed.first) return new Float64Array(draws).fill(Number.NaN);
  const pieceDays = Math.max(1, Math.floor(cells / draws));
  const from = first + Math.floor((day - first) / pieceDays) * pieceDays;
  const index = new Float64Array(draws);
  const history = { from: day, days: 1, draws, scores: new Float64Array(draws), index };
  for (const family of FAMILIES.keys()) {
    if (!hasSignals(rows, family, day)) continue;
    const resumed = standingBy(standings[family] ?? [], from, day);
    const walk: PieceWalk = { from, to: day, scored: day, resumed };
    yield* drawFamily(history, [walk], neededSignals(rows, family, [walk], seed), parameters, family);
  }
  return index;
}
