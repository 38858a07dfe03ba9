import { altered, COLUMNS, completed, emptyColumns } from "./columns";
import { countedTallies, type Links, type Tally } from "./links";
import type { PackedSignals } from "./pack";

/**
 * The signals of a view for which `keep` says yes of their row, laid out as they were: same order, same evidence, same
 * retractions. What a signal takes back from another stays with the one that it is taken from, and so does what the members of a
 * tally take off it, whether they are picked or not; an opener without its status weighs alone.
 * Cost O(signals). `pickSignals(packed, (row) => packed.family[row] === 0).count` is the number of diplomatic signals.
 */
export function pickSignals(packed: PackedSignals, keep: (row: number) => boolean): PackedSignals {
  const rows: number[] = [];
  for (let row = 0; row < packed.count; row++) if (keep(row)) rows.push(row);
  const place = new Int32Array(packed.count).fill(-1);
  const columns = emptyColumns(rows.length);
  const ids = new Array<string>(rows.length);
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    place[row] = at;
    ids[at] = packed.ids[row] ?? "";
  }
  for (const name of COLUMNS) gather(packed[name], rows, columns[name]);
  for (const [row, taken] of packed.retractions)
    if (place[row] !== -1) columns.retractions.set(place[row] as number, taken);
  for (const [row, possible] of packed.vagueFrom)
    if (place[row] !== -1) columns.vagueFrom.set(place[row] as number, possible);
  const picked = { ...columns, ids, until: packed.until, generation: packed.generation };
  return completed({ ...picked, ...pickedLinks(packed, place) }, (generation) => {
    const kept = new Set(picked.ids);
    const other = packed.inGeneration(generation);
    return pickSignals(other, (row) => kept.has(other.ids[row] ?? ""));
  });
}

function gather(
  from: Float64Array | Int32Array | Uint8Array,
  rows: readonly number[],
  into: Float64Array | Int32Array | Uint8Array,
): void {
  for (let at = 0; at < rows.length; at++) into[at] = from[rows[at] as number] as number;
}

/** `place` is where each row went; −1: it is not picked. */
function pickedLinks(packed: PackedSignals, place: Int32Array): Links {
  const placeOf = (row: number) => place[row] as number;
  const tallies = new Map<number, Tally>();
  for (const [row, tally] of packed.tallies) {
    const at = placeOf(row);
    if (at < 0) continue;
    const members = tally.members.map(placeOf).filter((member) => member >= 0);
    // What members that are not picked took off stays off.
    const gone = tally.members.filter(
      (member) => placeOf(member) < 0 && packed.counting[member] === 1,
    ).length;
    tallies.set(at, { ...tally, members, occurrences: tally.occurrences - gone });
  }
  const openers = new Map<number, number>();
  const openedBy = new Map<number, number>();
  for (const [event, status] of packed.openers) {
    const [from, to] = [placeOf(event), placeOf(status)];
    if (from < 0 || to < 0) continue;
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
