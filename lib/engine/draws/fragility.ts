import type { Method } from "@/lib/engine/methods/method";
import type { PackedSignals } from "@/lib/engine/signals/pack";
import type { Day } from "@/lib/engine/signals/signal";
import type { WeeklyArrow } from "@/lib/engine/stages/arrow";
import { type ArrowTest, arrowOf, arrowTests, changeUnder, scoreSteps } from "./arrow-tests";
import type { CodedDefaults } from "./codebook-defaults";
import type { Doubts } from "./doubts";
import type { DrawSettings } from "./draw-settings";
import { drawnIndex } from "./drawn-index";

export type Verdict = "firm" | "fair" | "fragile";

/** Share of the draws with the same arrow from which on an arrow that survives every test is firm. */
export const FIRM_FROM = 0.8;
/** Share of the draws with the same arrow under which an arrow is fragile. */
export const FRAGILE_BELOW = 0.5;

/** How much the arrow of a change hangs on what is doubted, and on what was chosen. */
export interface Fragility {
  arrow: WeeklyArrow;
  /** Change of the index, in points. */
  change: number;
  /** Share of the draws that give the same arrow, 0 … 1. */
  sameArrow: number;
  /** Draws by the arrow that they give. */
  tally: Record<WeeklyArrow, number>;
  tests: ArrowTest[];
  verdict: Verdict;
}

/**
 * How firm the arrow of the change from the end of day `a` to the end of day `b` is (method §7), for a week or any range.
 * *Firm*: at least four draws in five give it, and it survives every test. *Fragile*: fewer than half of the draws give it,
 * or a test turns it round, up to down or down to up. *Fair*: all others; most weeks move by one signal and do not survive
 * its absence, which alone makes them fair and not fragile.
 *
 * `defaults` are those of the signals' types, for the test of generation 2. `drawn` are the index of both days in every
 * draw, where they are known already (`Bands.indexOnSundays`); else they are drawn. Null where the index does not exist on both days. Throws RangeError where b is before a.
 * The worked example, 2025-11-30 to 2025-12-07: up in every draw, level without S3, so fair.
 */
export function fragility(
  packed: PackedSignals,
  doubts: Doubts,
  method: Method,
  a: Day,
  b: Day,
  settings: DrawSettings,
  defaults: CodedDefaults,
  drawn?: readonly [Float64Array, Float64Array],
): Fragility | null {
  if (b < a) throw new RangeError("a change runs from an earlier day to a later one");
  if (packed.first === null || a < packed.first) return null;
  const steps = scoreSteps(packed, method, a, b);
  const change = changeUnder(steps, method.weights);
  const arrow = arrowOf(change, method);
  const [before, after] = drawn ?? drawnIndex(packed, doubts, method, [a, b], settings);
  const tally: Record<WeeklyArrow, number> = { up: 0, level: 0, down: 0 };
  const draws = before?.length ?? 0;
  for (let draw = 0; draw < draws; draw++)
    tally[arrowOf((after?.[draw] as number) - (before?.[draw] as number), method)]++;
  const sameArrow = tally[arrow] / draws;
  const tests = arrowTests(packed, method, a, b, steps, defaults);
  return { arrow, change, sameArrow, tally, tests, verdict: verdictOf(arrow, sameArrow, tests) };
}

/** The verdict on an arrow. `verdictOf("up", 0.9, []) // => "firm"` */
function verdictOf(arrow: WeeklyArrow, sameArrow: number, tests: readonly ArrowTest[]): Verdict {
  const turned = arrow === "up" ? "down" : arrow === "down" ? "up" : null;
  if (sameArrow < FRAGILE_BELOW || tests.some((test) => test.arrow === turned)) return "fragile";
  return sameArrow >= FIRM_FROM && tests.every(({ survives }) => survives) ? "firm" : "fair";
}
