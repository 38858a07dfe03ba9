import { altered, completed } from "./columns";
import { countedTallies, type Links, type Tally } from "./links";
import type { PackedSignals } from "./pack";
import type { Day, Retraction } from "./signal";

/**
 * The signals of a view for which `keep` says yes of their row, laid out as they were: same order, same evidence, same
 * retractions. What a signal takes back from another stays with the one that it is taken from, and so does what the members of a
 * tally take off it, whether they are picked or not; an opener without its status weighs alone.
 * Cost O(signals). `pickSignals(packed, (row) => packed.family[row] === 0).count` is the number of diplomatic signals.
 */
export function pickSignals(packed: PackedSignals, keep: (row: number) => boolean): PackedSignals {
  const rows: number[] = [];
  for (let row = 0; row < packed.count; row++) if (keep(row)) rows.push(row);
  const retractions = new Map<number, readonly Retraction[]>();
  const vagueFrom = new Map<number, Day>();
  for (const [at, row] of rows.entries()) {
    const taken = packed.retractions.get(row);
    if (taken) retractions.set(at, taken);
    const possible = packed.vagueFrom.get(row);
    if (possible !== undefined) vagueFrom.set(at, possible);
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
    status: Uint8Array.from(rows, (row) => packed.status[row] as number),
    stateViolence: Uint8Array.from(rows, (row) => packed.stateViolence[row] as number),
    retractions,
    vagueFrom,
    until: packed.until,
    generation: packed.generation,
  };
  return completed({ ...picked, ...pickedLinks(packed, rows) }, (generation) => {
    const kept = new Set(picked.ids);
    const other = packed.inGeneration(generation);
    return pickSignals(other, (row) => kept.has(other.ids[row] ?? ""));
  });
}

function pickedLinks(packed: PackedSignals, rows: readonly number[]): Links {
  const place = new Map(rows.map((row, at) => [row, at]));
  const tallies = new Map<number, Tally>();
  for (const [row, tally] of packed.tallies) {
    const at = place.get(row);
    if (at === undefined) continue;
    const members = tally.members.flatMap((member) => place.get(member) ?? []);
    // What members that are not picked took off stays off.
    const gone = tally.members.filter((member) => !place.has(member) && packed.counting[member] === 1).length;
    tallies.set(at, { ...tally, members, occurrences: tally.occurrences - gone });
  }
  const openers = new Map<number, number>();
  const openedBy = new Map<number, number>();
  for (const [event, status] of packed.openers) {
    const [from, to] = [place.get(event), place.get(status)];
    if (from === undefined || to === undefined) continue;
    openers.set(from, to);
    openedBy.set(to, from);
  }
  return { tallies, openers, openedBy };
}

/**
 * The signals of a view without some of them: they count no more, and what hangs on them follows (method-2 §1 and §2): a tally
 * gets back the happenings that they took off it, and an opener or a status is left alone. Rows and first days stay: a family
 * that is left without any signal scores 0. `withoutSignals(packed, ["S3"]).counting`
 */
export function withoutSignals(packed: PackedSignals, ids: readonly string[]): PackedSignals {
  const left = new Set(ids);
  const counting = packed.counting.map((counts, row) => (left.has(packed.ids[row] ?? "") ? 0 : counts));
  const tallies = new Map<number, Tally>();
  for (const [row, tally] of packed.tallies)
    tallies.set(row, left.has(packed.ids[row] ?? "") ? { ...tally, weighs: false } : tally);
  const counted = { counting, tallies: countedTallies(tallies, counting) };
  return altered(packed, counted, (other) => withoutSignals(other, ids));
}
