import { dayFromIso } from "@/lib/engine/calendar/day";
import { BAND_LEVELS, type Bands } from "@/lib/engine/draws/band";
import { bandSteps, drawBands } from "@/lib/engine/draws/bands";
import { type Doubts, doubtsOf } from "@/lib/engine/draws/doubts";
import { DEFAULT_DRAWS } from "@/lib/engine/draws/draw-settings";
import { ALL_FROM_A, drawnMethod } from "@/lib/engine/draws/drawn-method";
import { type DrawnSignal, drawSignal, signalSources } from "@/lib/engine/draws/history/drawn-signal";
import { sensitivity } from "@/lib/engine/draws/sensitivity";
import { indexSeries } from "@/lib/engine/index/index-series";
import { METHOD_1 } from "@/lib/engine/methods/method";
import { type PackedSignals, packSignals } from "@/lib/engine/signals/pack";
import { type Day, type EngineSignal, FAMILIES } from "@/lib/engine/signals/signal";
import { madeUpSignals } from "./bench-engine";

const SIGNALS = 500;
const TO = dayFromIso("2025-12-31");
const FROM = dayFromIso("2021-01-01");
const DAYS = TO - FROM + 1;
const { draws: DRAWS, seed: SEED } = DEFAULT_DRAWS;
/** The plain way takes minutes: it is timed on so many draws of so many days, spread over the range, and scaled up. */
const PLAIN_DRAWS = 25;
const PLAIN_DAYS = 40;
/** Passes of the one-pass series that are timed for one a draw. */
const PASSES = 100;
const RUNS = 5;

/** Times the bands of 1,000 draws, five years and 500 signals against two plainer ways to them; lines to print. */
export async function benchDraws(): Promise<string[]> {
  const signals = fiveYears();
  const packed = packSignals(signals);
  const doubts = doubtsOf(packed, signals, new Map(), null);

  let bands = drawBands(packed, doubts, METHOD_1, FROM, TO, DEFAULT_DRAWS);
  const engine = quickest(() => {
    bands = drawBands(packed, doubts, METHOD_1, FROM, TO, DEFAULT_DRAWS);
  });
  const histories = drawnHistories(packed, doubts);
  let furthest = 0;
  const plainSlice = quickest(() => {
    furthest = plainBands(histories, bands);
  });
  const plain = plainSlice * (DRAWS / PLAIN_DRAWS) * (DAYS / PLAIN_DAYS);
  const passes = quickest(() => {
    for (let pass = 0; pass < PASSES; pass++) indexSeries(packed, METHOD_1, FROM, TO);
  });
  const repeated = passes * (DRAWS / PASSES);
  const sobol = quickest(() => sensitivity(packed, doubts, METHOD_1, TO, DEFAULT_DRAWS));

  const ms = (time: number) => `${Math.round(time).toLocaleString("en-GB")} ms`;
  const times = (other: number) => `${Math.round(other / engine).toLocaleString("en-GB")} ×`;
  const size = `${DRAWS.toLocaleString("en-GB")} draws, ${DAYS.toLocaleString("en-GB")} days, ${packed.count} signals`;
  return [
    `draws: ${size}: bands of the index and five families: ${ms(engine)}, longest slice ${ms(longestSlice(packed, doubts))}`,
    `plain sum of every signal on every day of every draw, from ${PLAIN_DRAWS} draws of ${PLAIN_DAYS} days scaled up: ${ms(plain)}, ${times(plain)}, furthest apart ${furthest.toExponential(1)} points`,
    `the one-pass series once a draw, neither drawing nor quantiles counted: ${ms(repeated)}, ${times(repeated)}`,
    `Sobol indices of one day, eight designs of ${DRAWS.toLocaleString("en-GB")} rows and their errors: ${ms(sobol)}`,
  ];
}

/** As many made-up signals as asked that start in the five years. */
function fiveYears(): EngineSignal[] {
  return madeUpSignals(SIGNALS * 4)
    .filter(({ start }) => start >= FROM && start <= TO)
    .slice(0, SIGNALS);
}

/** Milliseconds of the quickest of several runs. */
function quickest(work: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < RUNS; run++) {
    const began = performance.now();
    work();
    best = Math.min(best, performance.now() - began);
  }
  return best;
}

/** Milliseconds of the longest slice of work between two pauses. */
function longestSlice(packed: PackedSignals, doubts: Doubts): number {
  const steps = bandSteps(packed, doubts, METHOD_1, FROM, TO, DEFAULT_DRAWS);
  let longest = 0;
  for (let done = false; !done; ) {
    const began = performance.now();
    done = steps.next().done === true;
    longest = Math.max(longest, performance.now() - began);
  }
  return longest;
}

/** The signals that are true in some draws, by draw and family. */
function drawnHistories(packed: PackedSignals, doubts: Doubts): DrawnSignal[][][] {
  const drawn: DrawnSignal = { intensity: 0, start: 0, end: 0 };
  const sources = FAMILIES.map((_, family) => signalSources(packed, doubts, family, TO, SEED, ALL_FROM_A));
  return Array.from({ length: PLAIN_DRAWS }, (_, draw) =>
    sources.map((family) =>
      family.flatMap((source) => (drawSignal(source, draw, drawn) ? [{ ...drawn }] : [])),
    ),
  );
}

/**
 * The index of some draws on some Sundays as a spreadsheet would sum it, and each column sorted for its quantiles; how far
 * the furthest draw lies from that of the bands.
 */
function plainBands(histories: readonly DrawnSignal[][][], bands: Bands): number {
  const { weights, dailyLog, kappa } = drawnMethod(METHOD_1, DEFAULT_DRAWS, ALL_FROM_A);
  let furthest = 0;
  for (let one = 0; one < PLAIN_DAYS; one++) {
    const at = Math.floor(((one + 0.5) / PLAIN_DAYS) * bands.sundays.length);
    const day = bands.sundays[at] as Day;
    const column = histories.map((families, draw) =>
      families.reduce((index, signals, family) => {
        let pressure = 0;
        const halfLife = -Math.LN2 / (dailyLog[family]?.[draw] as number);
        for (const { intensity, start, end } of signals)
          if (day >= start) pressure += intensity * 2 ** (-Math.max(0, day - end) / halfLife);
        const score = 100 * Math.tanh(pressure / (kappa[family]?.[draw] as number));
        return index + (weights[family]?.[draw] as number) * score;
      }, 0),
    );
    for (const [draw, index] of column.entries())
      furthest = Math.max(furthest, Math.abs(index - (bands.indexOnSundays[at]?.[draw] as number)));
    column.sort((a, b) => a - b);
    for (const level of BAND_LEVELS) column.at(Math.floor(((PLAIN_DRAWS - 1) * level) / 100));
  }
  return furthest;
}
