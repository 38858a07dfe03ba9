import { sundayOnOrBefore } from "@/lib/engine/calendar/iso-week";
import { type Piece, type Profile, pieceOn } from "@/lib/engine/forces/profile";
import type { Fading } from "@/lib/engine/index/fading";
import type { Method } from "@/lib/engine/methods/method";
import type { PackedSignals } from "@/lib/engine/signals/pack";
import { type Day, FAMILIES } from "@/lib/engine/signals/signal";
import { BAND_LEVELS, type Band, type Bands } from "./band";
import type { Doubts } from "./doubts";
import type { DrawSettings } from "./draw-settings";
import { ALL_FROM_A, type DrawnMethod, drawnMethod } from "./drawn-method";
import { drawnFading, drawnProfile, isLinked } from "./history/drawn-profile";
import { type DrawnSignal, drawSignal, type SignalSource, signalSources } from "./history/drawn-signal";
import { quantileReader } from "./numbers/quantile-reader";
import { saturation } from "./numbers/saturation";

/** The bands as they were first drawn: every piece by itself, one number after the other. Published figures rest on their bits. */
export function plainBands(
  packed: PackedSignals,
  doubts: Doubts,
  method: Method,
  from: Day,
  to: Day,
  settings: DrawSettings,
  cells: number,
): Bands {
  const parameters = drawnMethod(method, settings, ALL_FROM_A);
  const bands = emptyBands(from, to, settings);
  const first = Math.max(from, packed.first ?? to + 1);
  const days = Math.max(1, Math.min(to - first + 1, Math.floor(cells / settings.draws)));
  for (let piece = first; piece <= to; piece += days)
    plainPiece(packed, doubts, parameters, bands, piece, Math.min(days, to - piece + 1));
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

function plainPiece(
  packed: PackedSignals,
  doubts: Doubts,
  parameters: DrawnMethod,
  bands: Bands,
  from: Day,
  days: number,
): void {
  const { seed, draws } = bands.settings;
  const read = quantileReader(draws, BAND_LEVELS);
  const index = new Float64Array(days * draws);
  const readDays = (values: Float64Array, band: Band, firstDay: Day | null) => {
    for (let day = Math.max(0, (firstDay ?? from + days) - from); day < days; day++)
      read(values, day * draws, band.levels, from + day - bands.from);
  };
  for (const family of FAMILIES.keys()) {
    const sources = signalSources(packed, doubts, family, from + days - 1, seed, ALL_FROM_A);
    if (sources.length === 0) continue;
    const scores = new Float64Array(days * draws);
    for (let draw = 0; draw < draws; draw++)
      plainDraw(sources, parameters, family, draw, { from, days, draws, scores, index });
    readDays(scores, bands.families[family] as Band, packed.firstByFamily[family] ?? null);
  }
  readDays(index, bands.index, packed.first);
  for (const [at, sunday] of bands.sundays.entries()) {
    const row = (sunday - from) * draws;
    if (sunday >= from && sunday < from + days)
      bands.indexOnSundays[at]?.set(index.subarray(row, row + draws));
  }
}

interface Steps {
  from: Day;
  days: number;
  held: Float64Array;
  fading: Float64Array;
  inflow: Float64Array;
}

interface Tables {
  from: Day;
  days: number;
  draws: number;
  scores: Float64Array;
  index: Float64Array;
}

function plainDraw(
  sources: readonly SignalSource[],
  parameters: DrawnMethod,
  family: number,
  draw: number,
  { from, days, draws, scores, index }: Tables,
): void {
  const of = (columns: readonly Float64Array[]) => columns[family]?.[draw] as number;
  const dailyLog = of(parameters.dailyLog);
  const [held, fading, inflow] = [0, 0, 0].map(() => new Float64Array(days)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const steps = { from, days, held, fading, inflow };
  const drawn: DrawnSignal = { intensity: 0, start: 0, end: 0 };
  for (const source of sources) {
    if (isLinked(source)) {
      const fades = drawnFading(dailyLog);
      addProfile(steps, drawnProfile(source, draw, fades), fades);
    } else if (drawSignal(source, draw, drawn)) addSignal(steps, source, drawn, dailyLog);
  }
  const standing = { held: 0, fading: 0, inflow: 0 };
  for (let day = 0; day < days; day++) {
    standing.held += held[day] as number;
    standing.fading = standing.fading * Math.exp(dailyLog) + (fading[day] as number);
    standing.inflow += inflow[day] as number;
    standing.fading += standing.inflow;
    const level = 100 * saturation((standing.held + standing.fading) * (1 / of(parameters.kappa)));
    const cell = day * draws + draw;
    scores[cell] = level;
    index[cell] = (index[cell] as number) + of(parameters.weights) * level;
  }
}

function addSignal(steps: Steps, source: SignalSource, drawn: DrawnSignal, dailyLog: number): void {
  const start = drawn.start - steps.from;
  const end = drawn.end - steps.from;
  addStep(steps, start, end, drawn.intensity, dailyLog);
  let left = drawn.intensity;
  for (const retraction of source.retractions) {
    addStep(steps, Math.max(start, retraction.start - steps.from), end, -left * retraction.r, dailyLog);
    left *= 1 - retraction.r;
  }
}

function addStep({ days, held, fading }: Steps, at: number, end: number, step: number, dailyLog: number) {
  if (at < end && end > 0 && at < days) {
    const begins = Math.max(at, 0);
    held[begins] = (held[begins] as number) + step;
    if (end < days) held[end] = (held[end] as number) - step;
  }
  const joins = Math.max(at, end, 0);
  if (joins >= days) return;
  const left = joins > end ? step * Math.exp((joins - end) * dailyLog) : step;
  fading[joins] = (fading[joins] as number) + left;
}

function addProfile(steps: Steps, profile: Profile, fading: Fading): void {
  const { from, days } = steps;
  let before: Piece = { from, held: 0, fading: 0, inflow: 0 };
  for (const [at, written] of profile.entries()) {
    if (written.from >= from + days) return;
    if ((profile[at + 1]?.from ?? Number.POSITIVE_INFINITY) <= from) continue;
    const piece = written.from < from ? pieceOn(written, from, fading) : written;
    const was = pieceOn(before, piece.from, fading);
    const day = piece.from - from;
    steps.held[day] = (steps.held[day] as number) + piece.held - was.held;
    steps.fading[day] = (steps.fading[day] as number) + piece.fading - was.fading;
    steps.inflow[day] = (steps.inflow[day] as number) + piece.inflow - was.inflow;
    before = piece;
  }
}
