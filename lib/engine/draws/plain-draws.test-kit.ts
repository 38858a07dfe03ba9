import { isoFromDay } from "@/lib/engine/calendar/day";
import type { Method } from "@/lib/engine/methods/method";
import type { PackedSignals } from "@/lib/engine/signals/pack";
import { type Day, type EngineSignal, FAMILIES, type Precision } from "@/lib/engine/signals/signal";
import type { IntensityDoubt } from "./doubts";
import { type DrawGroup, gamma, nameWords, standardNormal, streamOf, uniform } from "./random-stream";

/** One draw, as method §7 describes it: the method's own numbers, and each signal that is true in it. */
export interface PlainDraw {
  weights: number[];
  halfLives: number[];
  kappa: number[];
  signals: { family: number; intensity: number; start: Day; end: Day; signal: EngineSignal }[];
}

const MONTHS: Record<Precision, number> = { day: 0, week: 0, month: 1, quarter: 3, "half-year": 6, year: 12 };

/** First and last day of the period that a day falls in, by the calendar of the platform. */
function periodOf(day: Day, precision: Precision): [Day, Day] {
  if (precision === "day") return [day, day];
  const date = new Date(`${isoFromDay(day)}T00:00:00Z`);
  if (precision === "week") {
    const monday = day - ((date.getUTCDay() + 6) % 7);
    return [monday, monday + 6];
  }
  const months = MONTHS[precision];
  const month = Math.floor(date.getUTCMonth() / months) * months;
  const at = (offset: number) => Date.UTC(date.getUTCFullYear(), month + offset, 1) / 86_400_000;
  return [at(0), at(months) - 1];
}

/**
 * What the bands must agree with: one draw after the other, each signal by itself, straight from the text of the method.
 * It shares the random numbers with the engine and nothing else. The view's evidence weights are taken as packed.
 */
export function plainDraw(
  signals: readonly EngineSignal[],
  packed: PackedSignals,
  method: Method,
  intensity: ReadonlyMap<string, IntensityDoubt>,
  knownOn: Day | null,
  seed: number,
  row: number,
  matrixOf: (group: DrawGroup) => number = () => 0,
): PlainDraw {
  const stream = (group: DrawGroup, name: string) => streamOf(seed, matrixOf(group), group, nameWords(name));
  const total = FAMILIES.reduce((sum, family) => sum + method.weights[family], 0);
  const gammas = FAMILIES.map((family) =>
    method.weights[family] === 0
      ? 0
      : gamma(stream("weights", family), row, (50 * method.weights[family]) / total),
  );
  const gammaSum = gammas.reduce((sum, one) => sum + one, 0);
  const factor = (group: DrawGroup, sigma: number) =>
    FAMILIES.map((family) => Math.exp(sigma * standardNormal(stream(group, family), row, 0)));
  const drawn: PlainDraw = {
    weights: gammas.map((one) => one / gammaSum),
    halfLives: factor("halfLives", 0.25).map((one, at) => one * method.halfLives[FAMILIES[at] ?? "TRADE"]),
    kappa: factor("kappa", 0.2).map((one, at) => one * method.kappa[FAMILIES[at] ?? "TRADE"]),
    signals: [],
  };
  for (const signal of signals) {
    const packedRow = packed.ids.indexOf(signal.id);
    const q = packed.evidence[packedRow] ?? 0;
    if (packedRow === -1 || !signal.scored || q === 0) continue;
    if (uniform(stream("existence", signal.id), row, 0) >= q) continue;
    const { lowest, highest, sigma } = intensity.get(signal.id) ?? { lowest: -10, highest: 10, sigma: 1 };
    const wrong = signal.intensity + sigma * standardNormal(stream("intensity", signal.id), row, 0);
    const any = (at: Day, place: number) => {
      const [first, last] = periodOf(at, signal.precision);
      return first + Math.floor((last - first + 1) * uniform(stream("day", signal.id), row, place));
    };
    const ended =
      signal.end !== null &&
      (knownOn === null || signal.endPublished === null || signal.endPublished <= knownOn);
    const start = any(signal.start, 0);
    const end =
      !ended || signal.end === null
        ? Number.POSITIVE_INFINITY
        : signal.end === signal.start
          ? start
          : any(signal.end, 1);
    drawn.signals.push({
      family: FAMILIES.indexOf(signal.family),
      intensity: wrong > highest ? highest : Math.max(wrong, lowest),
      start: Math.min(start, end),
      end: Math.max(start, end),
      signal: {
        ...signal,
        retractions: signal.retractions.filter((one) => knownOn === null || one.start <= knownOn),
      },
    });
  }
  return drawn;
}

/** Family scores and index of one draw on one day. */
export function plainScores(draw: PlainDraw, day: Day): { scores: number[]; index: number } {
  const pressures = FAMILIES.map(() => 0);
  for (const { family, intensity, start, end, signal } of draw.signals) {
    if (day < start) continue;
    let force = intensity;
    if (day > end) force *= 0.5 ** ((day - end) / (draw.halfLives[family] ?? 1));
    for (const retraction of signal.retractions) if (day >= retraction.start) force *= 1 - retraction.r;
    pressures[family] = (pressures[family] ?? 0) + force;
  }
  const scores = pressures.map((pressure, at) => 100 * Math.tanh(pressure / (draw.kappa[at] ?? 1)));
  return { scores, index: scores.reduce((sum, score, at) => sum + score * (draw.weights[at] ?? 0), 0) };
}
