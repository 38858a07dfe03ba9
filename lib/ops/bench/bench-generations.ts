import { indexSeries } from "@/lib/engine/index/index-series";
import { GENERATIONS, type Generation } from "@/lib/engine/methods/method";
import { packSignals } from "@/lib/engine/signals/pack";
import type { EngineSignal } from "@/lib/engine/signals/signal";
import { BENCH_METHOD, FROM, madeUpSignals, SIGNALS, TO } from "./bench-engine";
import { median } from "./median";

/** So many that the passes are timed as they run on a server, not while they are still being compiled. */
const RUNS = 41;
const PACKINGS = 3;
/** Days of a tally and of what it counts. */
const TALLY_DAYS = 90;

/**
 * The same signals with links: of a hundred one is a tally, two are counted in it, one opened a status, and five are statuses. All that are
 * linked are of one family and sign.
 */
export function withLinks(signals: readonly EngineSignal[]): EngineSignal[] {
  return signals.map((signal, at): EngineSignal => {
    const place = at % 100;
    const tally = signals[at - place];
    const status = signals[at - place + 4];
    const day = { precision: "day", endPublished: null } as const;
    const like = (other: EngineSignal) => ({
      family: other.family,
      intensity: (other.intensity < 0 ? -1 : 1) * Math.max(0.5, Math.abs(signal.intensity)),
    });
    if (place === 0)
      return {
        ...signal,
        ...day,
        ...like(signal),
        end: signal.start + TALLY_DAYS,
        occurrences: 2 + (at % 7),
        status: false,
      };
    if (place <= 2 && tally) {
      const start = tally.start + (signal.start % TALLY_DAYS);
      return { ...signal, ...day, ...like(tally), start, end: start, countedIn: tally.id, status: false };
    }
    if (place === 3 && status) {
      const { start } = status;
      return { ...signal, ...day, ...like(status), start, end: start, opens: status.id, status: false };
    }
    if (place === 4) return { ...signal, ...like(signal), status: true };
    return { ...signal, status: place <= 8 || signal.end === null };
  });
}

/** Times a million signals with links by either generation in turn; lines to print. */
export function benchGenerations(): string[] {
  const signals = withLinks(madeUpSignals(SIGNALS));
  const packing = inTurn(PACKINGS, (generation) => packSignals(signals, null, generation));
  const packed = { 1: packSignals(signals, null, 1), 2: packSignals(signals, null, 2) };
  const pass = inTurn(RUNS, (generation) =>
    indexSeries(packed[generation], { ...BENCH_METHOD, generation }, FROM, TO),
  );
  const told = (times: Times) => {
    const ratio = median(times[2].map((time, run) => time / (times[1][run] as number)));
    return `${ratio.toFixed(2)} × (${Math.round(median(times[2]))} ms against ${Math.round(median(times[1]))} ms)`;
  };
  const tallies = packed[2].tallies.size.toLocaleString("en-GB");
  const pairs = packed[2].openers.size.toLocaleString("en-GB");
  return [
    `generation 2 against generation 1: the same ${SIGNALS.toLocaleString("en-GB")} signals, ${tallies} tallies, ${pairs} pairs, one pass: ${told(pass)}, at most 1.3 ×`,
    `resolving and sorting them beforehand, once, links and all: ${told(packing)}`,
  ];
}

type Times = Record<Generation, number[]>;

/** Milliseconds of each run of either generation, taken in turn so that a slow minute slows both. */
function inTurn(runs: number, work: (generation: Generation) => void): Times {
  const times: Times = { 1: [], 2: [] };
  for (let run = 0; run < runs; run++)
    for (const generation of GENERATIONS) {
      const began = performance.now();
      work(generation);
      times[generation].push(performance.now() - began);
    }
  return times;
}
