import { firstDays, type PackedSignals } from "./pack";
import type { Retraction } from "./signal";

/**
 * The signals of a view for which `keep` says yes of their row, laid out as they were: same order, same evidence, same
 * retractions. What a signal takes back from another stays with the one that it is taken from.
 * Cost O(signals). `pickSignals(packed, (row) => packed.family[row] === 0).count` is the number of diplomatic signals.
 */
export function pickSignals(packed: PackedSignals, keep: (row: number) => boolean): PackedSignals {
  const rows: number[] = [];
  for (let row = 0; row < packed.count; row++) if (keep(row)) rows.push(row);
  const retractions = new Map<number, readonly Retraction[]>();
  for (const [at, row] of rows.entries()) {
    const taken = packed.retractions.get(row);
    if (taken) retractions.set(at, taken);
  }
  const picked = {
    count: rows.length,
    ids: rows.map((row) => packed.ids[row] ?? ""),
    family: Uint8Array.from(rows, (row) => packed.family[row] as number),
    start: Int32Array.from(rows, (row) => packed.start[row] as number),
    end: Float64Array.from(rows, (row) => packed.end[row] as number),
    intensity: Float64Array.from(rows, (row) => packed.intensity[row] as number),
    evidence: Float64Array.from(rows, (row) => packed.evidence[row] as number),
    counting: Uint8Array.from(rows, (row) => packed.counting[row] as number),
    retractions,
  };
  return { ...picked, ...firstDays(picked) };
}
