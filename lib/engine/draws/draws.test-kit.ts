import assert from "node:assert/strict";
import { METHOD_1, type Method } from "@/lib/engine/methods/method";
import { packSignals } from "@/lib/engine/signals/pack";
import type { Day, EngineSignal } from "@/lib/engine/signals/signal";
import type { Bands } from "./band";
import { drawBands } from "./bands";
import { doubtsOf, type IntensityDoubt } from "./doubts";
import { drawnIndex } from "./drawn-index";

/** No error of an intensity at all. */
export const CERTAIN: IntensityDoubt = { lowest: -10, highest: 10, sigma: 0 };

interface Drawn {
  bands: Bands;
  index: Float64Array[];
}

/** Bands of a range, and the draws of some days, from signals as a test writes them. */
export function drawnOf(
  signals: EngineSignal[],
  {
    from,
    to,
    method = METHOD_1,
    draws = 200,
    seed = 1,
    knownOn = null,
    intensity = new Map<string, IntensityDoubt>(),
    days = [],
  }: {
    from: Day;
    to: Day;
    method?: Method;
    draws?: number;
    seed?: number;
    knownOn?: Day | null;
    intensity?: ReadonlyMap<string, IntensityDoubt>;
    days?: Day[];
  },
): Drawn {
  const packed = packSignals(signals, knownOn);
  const doubts = doubtsOf(packed, signals, intensity, knownOn);
  const settings = { seed, draws };
  return {
    bands: drawBands(packed, doubts, method, from, to, settings),
    index: drawnIndex(packed, doubts, method, days, settings),
  };
}

/** Equal at eight decimals, or both no number. */
export const near = (actual: number, expected: number, what: string) =>
  assert.ok(
    Number.isNaN(expected) ? Number.isNaN(actual) : Math.abs(actual - expected) < 1e-8,
    `${what}: ${actual} is not ${expected}`,
  );
