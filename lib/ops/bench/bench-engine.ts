import { dayFromIso } from "@/lib/engine/calendar/day";
import { indexSeries } from "@/lib/engine/index/index-series";
import { METHOD_1, type Method } from "@/lib/engine/methods/method";
import { type PackedSignals, packSignals } from "@/lib/engine/signals/pack";
import {
  CREDIBILITIES,
  type Day,
  type EngineSignal,
  FAMILIES,
  PRECISIONS,
  RELIABILITIES,
  UNLINKED,
} from "@/lib/engine/signals/signal";

export const SIGNALS = 1_000_000;
export const FROM = dayFromIso("2016-01-01");
export const TO = dayFromIso("2025-12-31");
const DAYS = TO - FROM + 1;
/** The plain way would take minutes: it is timed on so many days, spread over the range, and scaled up. */
const PLAIN_DAYS = 8;
const RUNS = 7;
/** Method version 1 with room for the pressure of a million signals: scores that are all ±100 would compare nothing. */
export const BENCH_METHOD: Method = {
  ...METHOD_1,
  kappa: { DIPLOMATIC: 1_000, RHETORIC: 1_000, TRADE: 1_000, ENERGY: 1_000, SECURITY: 1_000 },
};

/** A stream of numbers in 0 … 1 that is the same on every run (a linear congruence modulo 2³²). */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * Made-up signals over ten years: one in ten a status, one in a hundred still in force, one in ten of several days, one in
 * five with an imprecise date. The same for the same number.
 */
export function madeUpSignals(count: number): EngineSignal[] {
  const random = seeded(2025);
  const pick = <Item>(items: readonly Item[], otherwise: Item) =>
    items[Math.floor(random() * items.length)] ?? otherwise;
  return Array.from({ length: count }, (_, at): EngineSignal => {
    const start = FROM + Math.floor(random() * DAYS);
    const kind = random();
    const end =
      kind < 0.01
        ? null
        : start + (kind < 0.1 ? Math.floor(random() * 900) : kind < 0.2 ? 1 + Math.floor(random() * 6) : 0);
    return {
      id: `s${at}`,
      family: pick(FAMILIES, "TRADE"),
      start,
      end,
      precision: random() < 0.2 ? pick(PRECISIONS, "day") : "day",
      intensity: (Math.floor(random() * 41) - 20) / 2,
      scored: random() < 0.8,
      reports: [
        {
          reliability: pick(RELIABILITIES, "A"),
          credibility: pick(CREDIBILITIES, 1),
          group: null,
          published: start + 1,
          withdrawn: false,
        },
      ],
      endPublished: null,
      retractions: [],
      ...UNLINKED,
      status: end === null,
    };
  });
}

/** The index of one day signal by signal, as a spreadsheet would sum it. */
export function plainIndex(packed: PackedSignals, day: Day): number {
  const pressure = FAMILIES.map(() => 0);
  for (let row = 0; row < packed.count; row++) {
    const start = packed.start[row] ?? 0;
    const at = packed.family[row] ?? 0;
    const family = FAMILIES[at];
    if (!family || packed.counting[row] === 0 || day < start) continue;
    const age = Math.max(0, day - (packed.end[row] ?? 0));
    const force = (packed.intensity[row] ?? 0) * (packed.evidence[row] ?? 0);
    pressure[at] = (pressure[at] ?? 0) + force * 2 ** (-age / BENCH_METHOD.halfLives[family]);
  }
  return FAMILIES.reduce(
    (index, family, at) =>
      index +
      BENCH_METHOD.weights[family] * 100 * Math.tanh((pressure[at] ?? 0) / BENCH_METHOD.kappa[family]),
    0,
  );
}

/** Milliseconds of the quickest of several runs. */
function quickest(runs: number, work: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const began = performance.now();
    work();
    best = Math.min(best, performance.now() - began);
  }
  return best;
}

/** Times a million signals over ten years, every day of them, against the plain sum; lines to print. */
export async function benchEngine(): Promise<string[]> {
  const signals = madeUpSignals(SIGNALS);
  const began = performance.now();
  const packed = packSignals(signals);
  const packing = performance.now() - began;

  let series = indexSeries(packed, BENCH_METHOD, FROM, TO);
  const engine = quickest(RUNS, () => {
    series = indexSeries(packed, BENCH_METHOD, FROM, TO);
  });

  const slice = Array.from(
    { length: PLAIN_DAYS },
    (_, at) => FROM + Math.floor(((at + 0.5) / PLAIN_DAYS) * DAYS),
  );
  let plainDays: number[] = [];
  const plainSlice = quickest(RUNS, () => {
    plainDays = slice.map((day) => plainIndex(packed, day));
  });
  const plain = (plainSlice / PLAIN_DAYS) * DAYS;
  const furthest = Math.max(
    ...slice.map((day, at) => Math.abs((plainDays[at] ?? 0) - (series.index[day - FROM] ?? 0))),
  );

  const ms = (time: number) => `${Math.round(time).toLocaleString("en-GB")} ms`;
  return [
    `engine: ${SIGNALS.toLocaleString("en-GB")} signals, ${DAYS.toLocaleString("en-GB")} days, one pass: ${ms(engine)}`,
    `plain sum of every signal on every day, from ${PLAIN_DAYS} days scaled up: ${ms(plain)}`,
    `engine against plain: ${Math.round(plain / engine).toLocaleString("en-GB")} ×, furthest apart ${furthest.toExponential(1)} points`,
    `resolving and sorting the signals beforehand, once: ${ms(packing)}`,
  ];
}
