import { profileOn } from "@/lib/engine/forces/profile";
import type { Method } from "@/lib/engine/methods/method";
import type { PackedSignals } from "@/lib/engine/signals/pack";
import { type Day, FAMILIES } from "@/lib/engine/signals/signal";
import type { Doubts } from "./doubts";
import { checkSettings, type DrawSettings } from "./draw-settings";
import { ALL_FROM_A, type DrawnMethod, drawnMethod, type GroupMatrices } from "./drawn-method";
import { type DrawnColumn, drawColumn, drawnColumn } from "./history/drawn-column";
import { drawnFading, drawnProfile, isLinked } from "./history/drawn-profile";
import { type SignalSource, signalSources } from "./history/drawn-signal";
import { saturation } from "./numbers/saturation";

/**
 * The index of each asked day in every draw (method §7): one array a day, in the order asked, one element a draw, NaN on
 * days before the first counting signal. The histories are those of `drawBands`: element `d` of every day is one history.
 * Each signal is visited once a draw and day, so this is for a few days; a range of days is drawn by `drawBands`.
 * Throws RangeError for settings that draw nothing and, as `weightList`, for weights.
 * `drawnIndex(packed, doubts, METHOD_1, [sunday], DEFAULT_DRAWS)[0]` are the 1,000 levels of one day.
 */
export function drawnIndex(
  packed: PackedSignals,
  doubts: Doubts,
  method: Method,
  days: readonly Day[],
  settings: DrawSettings,
): Float64Array[] {
  const steps = drawnIndexSteps(packed, doubts, method, days, settings);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** Draws of one signal between two pauses: some milliseconds of work. */
const DRAWS_A_SLICE = 40_000;

/** `drawnIndex` in slices that let others in between, each group of random numbers from the matrix asked for. */
export function* drawnIndexSteps(
  packed: PackedSignals,
  doubts: Doubts,
  method: Method,
  days: readonly Day[],
  settings: DrawSettings,
  matrices: GroupMatrices = ALL_FROM_A,
): Generator<undefined, Float64Array[]> {
  checkSettings(settings);
  const parameters = drawnMethod(method, settings, matrices);
  const last = days.reduce((latest, day) => Math.max(latest, day), Number.NEGATIVE_INFINITY);
  const index = days.map(() => new Float64Array(settings.draws));
  const drawn = drawnColumn(settings.draws);
  let work = 0;
  for (const family of FAMILIES.keys()) {
    const pressure = days.map(() => new Float64Array(settings.draws));
    for (const source of signalSources(packed, doubts, family, last, settings.seed, matrices)) {
      addForces(source, parameters.dailyLog[family] as Float64Array, days, pressure, drawn);
      work += settings.draws * days.length;
      if (work < DRAWS_A_SLICE) continue;
      work = 0;
      yield;
    }
    for (const [at, column] of index.entries())
      addScores(parameters, family, pressure[at] as Float64Array, column);
  }
  for (const [at, day] of days.entries())
    if (day < (packed.first ?? Number.POSITIVE_INFINITY)) index[at]?.fill(Number.NaN);
  return index;
}

/** Adds the force of one signal in every draw to the pressures of the days. */
function addForces(
  source: SignalSource,
  dailyLog: Float64Array,
  days: readonly Day[],
  pressure: readonly Float64Array[],
  drawn: DrawnColumn,
): void {
  if (isLinked(source)) {
    for (let draw = 0; draw < dailyLog.length; draw++) {
      const fading = drawnFading(dailyLog[draw] as number);
      const profile = drawnProfile(source, draw, fading);
      for (const [at, day] of days.entries()) {
        const column = pressure[at] as Float64Array;
        column[draw] = (column[draw] as number) + profileOn(profile, day, fading);
      }
    }
    return;
  }
  drawColumn(source, 0, dailyLog.length, drawn);
  for (let at = 0; at < days.length; at++)
    addForcesOn(days[at] as number, source, dailyLog, drawn, pressure[at] as Float64Array);
}

function addForcesOn(
  day: Day,
  { retractions }: SignalSource,
  dailyLog: Float64Array,
  { count, draws, intensity, start, end }: DrawnColumn,
  pressure: Float64Array,
): void {
  for (let one = 0; one < count; one++) {
    if (day < (start[one] as number)) continue;
    const draw = draws[one] as number;
    const age = day - (end[one] as number);
    let force = intensity[one] as number;
    if (age > 0) force *= Math.exp(age * (dailyLog[draw] as number));
    for (const retraction of retractions) if (retraction.start <= day) force *= 1 - retraction.r;
    pressure[draw] = (pressure[draw] as number) + force;
  }
}

function addScores(
  parameters: DrawnMethod,
  family: number,
  pressure: Float64Array,
  index: Float64Array,
): void {
  const weights = parameters.weights[family] as Float64Array;
  const kappa = parameters.kappa[family] as Float64Array;
  for (let draw = 0; draw < index.length; draw++) {
    const level = 100 * saturation((pressure[draw] as number) / (kappa[draw] as number));
    index[draw] = (index[draw] as number) + (weights[draw] as number) * level;
  }
}
