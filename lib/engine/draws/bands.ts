import type { Method } from "@/lib/engine/methods/method";
import type { PackedSignals } from "@/lib/engine/signals/pack";
import { type Day, FAMILIES } from "@/lib/engine/signals/signal";
import { BAND_LEVELS, type Band, type Bands } from "./band";
import type { Doubts } from "./doubts";
import { checkSettings, type DrawSettings } from "./draw-settings";
import { ALL_FROM_A, drawnMethod } from "./drawn-method";
import type { DrawnRows } from "./history/drawn-rows";
import { drawFamily, type FamilyHistory, type Piece } from "./history/family-history";
import { standingBy } from "./history/standing";
import { type QuantileReader, quantileReader } from "./numbers/quantile-reader";
import {
  type BandParts,
  type Since,
  sinceEver,
  sinceParts,
  standingsBefore,
  withNoted,
} from "./parts/band-parts";
import { bandsSince } from "./parts/bands-since";
import { hasSignals, neededSignals } from "./parts/needed-signals";

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

/** Cells of draws × days of one piece: what is older than its first day is summed there, signal by signal. Part of the last digits. */
const CELLS_A_PIECE = 2_000_000;
/** Pieces that are drawn together, signals once for all: two tables of 32 MB. */
const PIECES_AT_ONCE = 2;

/** `drawBands` in slices of some milliseconds of work, so that a server can let others in between two of them. */
export function* bandSteps(
  packed: PackedSignals,
  doubts: Doubts,
  method: Method,
  from: Day,
  to: Day,
  settings: DrawSettings,
): Generator<undefined, Bands> {
  const { bands } = yield* bandPartSteps({ packed, doubts }, method, from, to, settings, null);
  return bands;
}

/**
 * `bandSteps` with what later bands can go on from. `before` are the parts of an earlier state of the same relationship: only the
 * days from the first that may differ are drawn, and every number is, bit for bit, what it would be without them.
 */
export function* bandPartSteps(
  rows: DrawnRows,
  method: Method,
  from: Day,
  to: Day,
  settings: DrawSettings,
  before: BandParts | null,
  cells = CELLS_A_PIECE,
): Generator<undefined, BandParts> {
  checkSettings(settings);
  if (!Number.isInteger(from) || !Number.isInteger(to) || to < from)
    throw new RangeError(`no range of days from ${from} to ${to}`);
  const { packed, doubts } = rows;
  const first = Math.max(from, packed.first ?? to + 1);
  const begun = { from, first, cells, settings, parameters: drawnMethod(method, settings, ALL_FROM_A) };
  const now = { rows: { packed, doubts }, ...begun };
  const since = before ? sinceParts(before, now) : sinceEver();
  const parts: BandParts = {
    ...now,
    bands: bandsSince(before?.bands ?? null, since, from, to, settings),
    standings: since.families.map((day, family) => standingsBefore(before?.standings[family] ?? [], day)),
  };
  yield;
  const pieces = piecesOf(first, to, Math.max(1, Math.floor(cells / settings.draws)));
  const ranges = rangesOf(
    pieces.filter((piece) => piece.to >= since.index),
    since.index,
  );
  const most = Math.max(0, ...ranges.map(({ days }) => days)) * settings.draws;
  const tables = { scores: new Float64Array(most), index: new Float64Array(most) };
  for (const { pieces, ...range } of ranges) {
    tables.index.fill(0);
    yield* drawPieces(parts, since, pieces, { ...range, draws: settings.draws, ...tables });
  }
  return parts;
}

/** Days that are drawn together, and the pieces that they lie in. */
interface DrawnRange {
  from: Day;
  days: number;
  pieces: readonly Piece[];
}

function rangesOf(pieces: readonly Piece[], since: Day): DrawnRange[] {
  return Array.from({ length: Math.ceil(pieces.length / PIECES_AT_ONCE) }, (_, at) => {
    const together = pieces.slice(at * PIECES_AT_ONCE, (at + 1) * PIECES_AT_ONCE);
    const from = Math.max(since, (together[0] as Piece).from);
    return { from, days: (together.at(-1) as Piece).to - from + 1, pieces: together };
  });
}

function piecesOf(first: Day, to: Day, days: number): Piece[] {
  const pieces: Piece[] = [];
  for (let from = first; from <= to; from += days) pieces.push({ from, to: Math.min(from + days - 1, to) });
  return pieces;
}

/** Draws whose quantiles are read between two pauses: some milliseconds of work. */
const CELLS_A_SLICE = 400_000;

/** Draws the days of `history`, which lie in `pieces`, and reads what is new of the bands. */
function* drawPieces(
  parts: BandParts,
  since: Since,
  pieces: readonly Piece[],
  history: FamilyHistory,
): Generator<undefined, void> {
  const { rows, bands, parameters, standings } = parts;
  const { from, days, draws } = history;
  const read = quantileReader(draws, BAND_LEVELS);
  for (const family of FAMILIES.keys()) {
    // A family without any signal adds nothing to any draw.
    if (!hasSignals(rows, family, from + days - 1)) continue;
    const changed = since.families[family] as Day;
    const kept = standings[family] ?? [];
    const walks = pieces.map((piece) => {
      const scored = Math.max(piece.from, from);
      return { ...piece, scored, resumed: standingBy(kept, piece.from, scored) };
    });
    const needed = neededSignals(rows, family, walks, bands.settings.seed);
    standings[family] = withNoted(kept, yield* drawFamily(history, walks, needed, parameters, family));
    const begins = Math.max(rows.packed.firstByFamily[family] ?? Number.POSITIVE_INFINITY, changed);
    yield* readDays(read, history, history.scores, bands.families[family] as Band, bands.from, begins);
  }
  const begins = rows.packed.first ?? Number.POSITIVE_INFINITY;
  yield* readDays(read, history, history.index, bands.index, bands.from, begins);
  for (const [at, sunday] of bands.sundays.entries()) {
    const row = (sunday - from) * draws;
    if (sunday >= from && sunday < from + days)
      bands.indexOnSundays[at]?.set(history.index.subarray(row, row + draws));
  }
}

/** Reads the quantiles of the days of a history from the first with a figure on. */
function* readDays(
  read: QuantileReader,
  { from, days, draws }: FamilyHistory,
  values: Float64Array,
  band: Band,
  bandsFrom: Day,
  begins: Day,
): Generator<undefined, void> {
  let work = 0;
  for (let day = Math.max(0, begins - from); day < days; day++) {
    read(values, day * draws, band.levels, from + day - bandsFrom);
    work += draws;
    if (work < CELLS_A_SLICE) continue;
    work = 0;
    yield;
  }
  yield;
}
