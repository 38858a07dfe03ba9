import { METHOD_1 } from "@/lib/engine/methods/method";
import { AS_CODED, editMethod, editSignals, type SignalEdit } from "@/lib/engine/scenarios/scenario";
import { packSignals } from "@/lib/engine/signals/pack";
import { packResolved, resolvedSignals } from "@/lib/engine/signals/resolved-signals";
import { stageSeries } from "@/lib/engine/stages/stage";
import { madeUpSignals } from "./bench-engine";
import { median } from "./median";

const SIZES = [208, 500, 5_000];
const YEARS = 5;
const AHEAD_DAYS = 92;
const STEPS = 50;
/** What a screen has for one picture at 60 a second. */
const FRAME_MS = 1_000 / 60;

/** Milliseconds of the middle one of fifty steps. */
function stepTime(step: (at: number) => void): number {
  const times = Array.from({ length: STEPS }, (_, at) => {
    const began = performance.now();
    step(at);
    return performance.now() - began;
  });
  return median(times);
}

/** A scenario’s step as the panel takes it, over five years and a quarter ahead, against packing the raw signals anew; lines to print. */
export function benchScenario(): string[] {
  // Once unmeasured: a reader’s first step is not what follows the hand.
  SIZES.map(line);
  return SIZES.map(line);
}

function line(size: number): string {
  // Made up over ten years: the latest five of more than twice as many hold enough.
  const made = madeUpSignals(size * 3).sort((a, b) => b.start - a.start);
  const latest = made[0]?.start ?? 0;
  const signals = made.filter(({ start }) => start > latest - YEARS * 365).slice(0, size);
  const base = resolvedSignals(packSignals(signals), latest);
  const moved = signals[size >> 1]?.id ?? "";
  const edit = (at: number): SignalEdit => ({ id: moved, ...AS_CODED, intensity: (at % 20) / 2 });

  const signalStep = stepTime((at) => {
    stageSeries(packResolved(editSignals(base, [edit(at)], [])), METHOD_1, latest + AHEAD_DAYS, null);
  });
  const packed = packResolved(base);
  const methodStep = stepTime((at) => {
    const edited = editMethod(METHOD_1, {
      weights: { TRADE: at / 50 },
      halfLives: { TRADE: 60 + at },
      kappa: {},
    });
    stageSeries(packed, edited, latest + AHEAD_DAYS, null);
  });
  const rawStep = stepTime((at) => {
    const anew = signals.map((one) => (one.id === moved ? { ...one, intensity: (at % 20) / 2 } : one));
    stageSeries(packSignals(anew), METHOD_1, latest + AHEAD_DAYS, null);
  });
  const ms = (time: number) => `${time.toFixed(2)} ms (${(time / FRAME_MS).toFixed(2)} of a frame)`;
  return `scenario of ${size.toLocaleString("en-GB")} signals, ${YEARS} years: a step of a signal ${ms(signalStep)}, of the method ${ms(methodStep)}; from the raw signals ${(rawStep / signalStep).toFixed(1)} and ${(rawStep / methodStep).toFixed(1)} × as long`;
}
