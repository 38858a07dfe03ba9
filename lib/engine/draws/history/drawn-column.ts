import {
  normalColumn,
  type RandomColumn,
  randomColumn,
  uniformColumn,
} from "@/lib/engine/draws/random-columns";
import type { SignalSource } from "./drawn-signal";

/** One signal in a block of draws: only those in which it is true. Written over by the next. */
export interface DrawnColumn {
  /** In how many draws of the block it is true. */
  count: number;
  /** Those draws, in order. */
  draws: Int32Array;
  intensity: Float64Array;
  start: Int32Array;
  /** Infinity while in force. */
  end: Float64Array;
  random: RandomColumn;
  /** The draws of the block. */
  all: Int32Array;
}

export function drawnColumn(width: number): DrawnColumn {
  return {
    count: 0,
    draws: new Int32Array(width),
    intensity: new Float64Array(width),
    start: new Int32Array(width),
    end: new Float64Array(width),
    random: randomColumn(width),
    all: new Int32Array(width),
  };
}

/** `drawSignal` of the draws `first … first + block`: the same numbers, to the last bit. */
export function drawColumn(source: SignalSource, first: number, block: number, into: DrawnColumn): void {
  drawExistence(source, first, block, into);
  drawIntensity(source, into);
  const { count, start, end } = into;
  drawDays(source, into, 0, start);
  if (source.oneDay) {
    for (let one = 0; one < count; one++) end[one] = start[one] as number;
    return;
  }
  drawDays(source, into, 1, end);
  if (source.startDays === 1 && source.endDays === 1 && source.earliestEnd >= source.earliestStart) return;
  for (let one = 0; one < count; one++) {
    const a = start[one] as number;
    const b = end[one] as number;
    if (a <= b) continue;
    start[one] = b;
    end[one] = a;
  }
}

function drawExistence(
  { evidence, existenceStream }: SignalSource,
  first: number,
  block: number,
  into: DrawnColumn,
): void {
  const { draws, random, all } = into;
  if (all[0] !== first || all[block - 1] !== first + block - 1)
    for (let one = 0; one < block; one++) all[one] = first + one;
  if (evidence >= 1) {
    draws.set(all);
    into.count = block;
    return;
  }
  uniformColumn(existenceStream, all, block, 0, random);
  const { numbers } = random;
  let count = 0;
  for (let one = 0; one < block; one++) if ((numbers[one] as number) < evidence) draws[count++] = first + one;
  into.count = count;
}

function drawIntensity(source: SignalSource, { count, draws, random, intensity }: DrawnColumn): void {
  const { sigma, lowest, highest, intensity: written } = source;
  if (sigma === 0) {
    intensity.fill(Math.min(highest, Math.max(lowest, written)), 0, count);
    return;
  }
  normalColumn(source.intensityStream, draws, count, 0, random);
  const { numbers } = random;
  for (let one = 0; one < count; one++)
    intensity[one] = Math.min(highest, Math.max(lowest, written + sigma * (numbers[one] as number)));
}

function drawDays(
  source: SignalSource,
  { count, draws, random }: DrawnColumn,
  at: 0 | 1,
  into: Int32Array | Float64Array,
): void {
  const earliest = at === 0 ? source.earliestStart : source.earliestEnd;
  const days = at === 0 ? source.startDays : source.endDays;
  if (days === 1) {
    into.fill(earliest, 0, count);
    return;
  }
  uniformColumn(source.dayStream, draws, count, at, random);
  const { numbers } = random;
  for (let one = 0; one < count; one++) into[one] = earliest + Math.floor(days * (numbers[one] as number));
}
