import type { ReferenceValue } from "@/lib/codebook/reference/reference-values";
import { inSlices } from "@/lib/data/readings/certainty/in-slices";
import type { ReadingBase } from "@/lib/data/readings/reading-base";
import { kept } from "@/lib/data/readings/reading-keep";
import { placeOfPeriod, type Step } from "@/lib/engine/calendar/step-period";
import { type DailyLine, levelByStep } from "@/lib/engine/reference/level-by-step";
import { type Movement, movementSteps, type Tie, tieOfSameSteps } from "@/lib/engine/reference/movement";
import { lineOf, type StepLine } from "@/lib/engine/reference/step-line";
import { FAMILIES, type Family } from "@/lib/engine/signals/signal";

const MOVEMENTS_KEPT = 200;
const movements = new Map<string, Promise<ReferenceMovement>>();

/** How far a series moves with the index and its families. */
export interface ReferenceMovement {
  index: Movement;
  /** In the order of FAMILIES, in the same period alone. */
  families: { family: Family; tie: Tie }[];
  /** The mean of the index over each period. */
  level: StepLine;
}

/** The figures of a version, each at the place of its period. */
export function lineOfValues(step: Step, values: readonly ReferenceValue[]): StepLine {
  return lineOf(values.map(([period, value]) => [placeOfPeriod(step, period) ?? 0, value] as const));
}

/** The index of a view day by day, from the first tracked to the last coded day. */
export function indexLine(base: ReadingBase): DailyLine {
  return dailyLine(base, base.followed?.series.index);
}

function dailyLine({ followed, first, last }: ReadingBase, line: Float64Array | undefined): DailyLine {
  if (!followed || !line) return { from: first, values: new Float64Array(0), supported: new Uint8Array(0) };
  const from = Math.max(first, followed.from);
  const [begin, end] = [from - followed.from, last - followed.from + 1];
  return { from, values: line.slice(begin, end), supported: followed.supported.slice(begin, end) };
}

/** Computed once for a state of the data and a version, in slices, and then kept. */
export function loadMovement(
  base: ReadingBase,
  step: Step,
  version: { id: string; values: readonly ReferenceValue[] },
): Promise<ReferenceMovement> {
  return kept(movements, MOVEMENTS_KEPT, `${base.key} ${version.id}`, async () => {
    const series = lineOfValues(step, version.values);
    const level = levelByStep(indexLine(base), step);
    const index = await inSlices(movementSteps(level, series, step));
    const families: ReferenceMovement["families"] = [];
    for (const [at, family] of FAMILIES.entries()) {
      const score = levelByStep(dailyLine(base, base.followed?.series.score[at]), step);
      families.push({ family, tie: await inSlices(tieOfSameSteps(score, series)) });
    }
    return { index, families, level };
  });
}
