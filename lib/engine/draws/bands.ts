import { sundayOnOrBefore } from "@/lib/engine/calendar/iso-week";
import type { Method } from "@/lib/engine/methods/method";
import type { PackedSignals } from "@/lib/engine/signals/pack";
import { type Day, FAMILIES } from "@/lib/engine/signals/signal";
import type { Doubts } from "./doubts";
import { checkSettings, type DrawSettings } from "./draw-settings";
import { ALL_FROM_A, type DrawnMethod, drawnMethod } from "./drawn-method";
import { signalSources } from "./history/drawn-signal";
import { drawFamily, type FamilyHistory } from "./history/family-history";
import { type QuantileReader, quantileReader } from "./numbers/quantile-reader";

/** The levels of a band, in percent. Half of the draws lie between 25 and 75, nine in ten between 5 and 95. */
export const BAND_LEVELS = [5, 25, 50, 75, 95] as const;

/** Quantiles of the draws, one array a level in the order of BAND_LEVELS; element day − from, NaN where there is no figure. */
export interface Band {
  levels: Float64Array[];
}

export interface Bands {
  from: Day;
  to: Day;
  settings: DrawSettings;
  /** Of the index; NaN before the first counting signal of all. */
  index: Band;
  /** Of each family's score, in the order of FAMILIES; NaN before the first counting signal of the family. */
  families: Band[];
  /** Every Sunday in the range. */
  sundays: Day[];
  /** The index of every draw on each of them; element `d` of every Sunday is one history. NaN where the index is. */
  indexOnSundays: Float64Array[];
}

/**
 * The 5, 25, 50, 75 and 95 % quantiles (type 7) of the index and of the five family scores on every day `from … to`, over
 * seeded draws of what is doubted (method §7). A draw is one history for all days; forces from before `from` count fully.
 * The draws are not centred on the index: q makes a force smaller there, and a signal true or not here.
 * Throws RangeError for a range that runs backwards, for settings that draw nothing and, as `weightList`, for weights.
 * The worked example on 2025-12-07, DEFAULT_DRAWS: −14.484478, −5.514691, 1.305723, 8.053986, 18.674331.
 */
export function drawBands(
  packed: PackedSignals,
  doubts: Doubts,
  method: Method,
  from: Day,
  to: Day,
  settings: DrawSettings,
): Bands {
  const steps = bandSteps(packed, doubts, method, from, to, settings);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** Cells of draws × days that are held at once, twice over: 32 MB. A longer range is drawn piece by piece. */
const CELLS_AT_ONCE = 2_000_000;

/** `drawBands` in slices of some milliseconds of work, so that a server can let others in between two of them. */
export function* bandSteps(
  packed: PackedSignals,
  doubts: Doubts,
  method: Method,
  from: Day,
  to: Day,
  settings: DrawSettings,
): Generator<undefined, Bands> {
  checkSettings(settings);
  if (!Number.isInteger(from) || !Number.isInteger(to) || to < from)
    throw new RangeError(`no range of days from ${from} to ${to}`);
  const parameters = drawnMethod(method, settings, ALL_FROM_A);
  const bands = emptyBands(from, to, settings);
  yield;
  const first = Math.max(from, packed.first ?? to + 1);
  const days = Math.max(1, Math.min(to - first + 1, Math.floor(CELLS_AT_ONCE / settings.draws)));
  const scores = new Float64Array(days * settings.draws);
  const index = new Float64Array(days * settings.draws);
  for (let piece = first; piece <= to; piece += days) {
    const history = {
      from: piece,
      days: Math.min(days, to - piece + 1),
      draws: settings.draws,
      scores,
      index,
    };
    index.fill(0);
    yield* drawPiece(packed, doubts, parameters, bands, history);
  }
  return bands;
}

function emptyBands(from: Day, to: Day, settings: DrawSettings): Bands {
  const band = (): Band => ({
    levels: BAND_LEVELS.map(() => new Float64Array(to - from + 1).fill(Number.NaN)),
  });
  const sundays: Day[] = [];
  for (let sunday = sundayOnOrBefore(from + 6); sunday <= to; sunday += 7) sundays.push(sunday);
  const indexOnSundays = sundays.map(() => new Float64Array(settings.draws).fill(Number.NaN));
  return { from, to, settings, index: band(), families: FAMILIES.map(band), sundays, indexOnSundays };
}

/** Draws whose quantiles are read between two pauses: some milliseconds of work. */
const CELLS_A_SLICE = 400_000;

function* drawPiece(
  packed: PackedSignals,
  doubts: Doubts,
  parameters: DrawnMethod,
  bands: Bands,
  history: FamilyHistory,
): Generator<undefined, void> {
  const { from, days, draws } = history;
  const read = quantileReader(draws, BAND_LEVELS);
  for (const family of FAMILIES.keys()) {
    const sources = signalSources(packed, doubts, family, from + days - 1, bands.settings.seed, ALL_FROM_A);
    // A family without any signal adds nothing to any draw.
    if (sources.length === 0) continue;
    yield* drawFamily(history, sources, parameters, family);
    const band = bands.families[family] as Band;
    yield* readDays(read, history, history.scores, band, bands.from, packed.firstByFamily[family] ?? null);
  }
  yield* readDays(read, history, history.index, bands.index, bands.from, packed.first);
  for (const [at, sunday] of bands.sundays.entries()) {
    const row = (sunday - from) * draws;
    if (sunday >= from && sunday < from + days)
      bands.indexOnSundays[at]?.set(history.index.subarray(row, row + draws));
  }
}

/** Reads the quantiles of the days of a piece from the first with a figure on. */
function* readDays(
  read: QuantileReader,
  { from, days, draws }: FamilyHistory,
  values: Float64Array,
  band: Band,
  bandsFrom: Day,
  firstDay: Day | null,
): Generator<undefined, void> {
  let work = 0;
  for (let day = Math.max(0, (firstDay ?? from + days) - from); day < days; day++) {
    read(values, day * draws, band.levels, from + day - bandsFrom);
    work += draws;
    if (work < CELLS_A_SLICE) continue;
    work = 0;
    yield;
  }
  yield;
}
