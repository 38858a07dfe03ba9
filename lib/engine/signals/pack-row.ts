import type { Generation } from "@/lib/engine/methods/method";
import type { emptyColumns } from "./columns";
import type { EffectiveSpan } from "./effective-span";
import { type Day, type EngineSignal, FAMILIES, PRECISIONS } from "./signal";

type Row = Pick<
  EngineSignal,
  "family" | "start" | "precision" | "intensity" | "scored" | "retractions" | "status" | "stateViolence"
>;

/**
 * Writes one signal of a view to its row of the columns, whatever the order of the rows: its span and its evidence weight in the view
 * (days; 0 … 1), and of its retractions those that are known. `writeRow(columns, 0, signal, { start, end }, 0.5625, null, 1)`
 */
export function writeRow(
  columns: ReturnType<typeof emptyColumns>,
  row: number,
  signal: Row,
  span: EffectiveSpan,
  evidence: number,
  knownOn: Day | null,
  generation: Generation,
): void {
  columns.family[row] = FAMILIES.indexOf(signal.family);
  columns.start[row] = span.start;
  columns.end[row] = span.end ?? Number.POSITIVE_INFINITY;
  columns.intensity[row] = signal.intensity;
  columns.evidence[row] = evidence;
  columns.counting[row] = signal.scored && evidence > 0 ? 1 : 0;
  if (span.start > signal.start && isVague(signal)) columns.vagueFrom.set(row, signal.start);
  if (generation === 2) {
    columns.status[row] = signal.status ? 1 : 0;
    columns.stateViolence[row] = signal.stateViolence ? 1 : 0;
  }
  if (signal.retractions.length === 0) return;
  const retractions = signal.retractions.filter(({ start }) => knownOn === null || start <= knownOn);
  if (retractions.length > 0)
    columns.retractions.set(
      row,
      retractions.sort((a, b) => a.start - b.start || a.r - b.r),
    );
}

/** Whether the source dates a happening to more than a month. */
function isVague({ precision }: Pick<EngineSignal, "precision">): boolean {
  return PRECISIONS.indexOf(precision) > PRECISIONS.indexOf("month");
}
