import type { Generation } from "@/lib/engine/methods/method";
import type { Links } from "./links";
import type { PackedSignals } from "./pack";
import { type Day, FAMILIES, type Retraction } from "./signal";

type LinkColumns = Pick<PackedSignals, "linked" | "happenings" | "opened">;

/** The columns of the links. An opener whose status does not count is not marked: such a status leaves no trace, not even in the last digit. */
function linkColumns({
  count,
  counting,
  tallies,
  openers,
}: Pick<PackedSignals, "count" | "counting" | "tallies" | "openers">): LinkColumns {
  const linked = new Uint8Array(count);
  const happenings = new Int32Array(count);
  const opened = new Int32Array(count).fill(-1);
  for (const [row, { left }] of tallies) {
    linked[row] = 1;
    happenings[row] = Math.max(0, left);
  }
  for (const [row, status] of openers) {
    linked[row] = counting[status] as number;
    opened[row] = status;
  }
  return { linked, happenings, opened };
}

/** Gives packed signals their first days and the columns of their links, and themselves as those of their own generation. */
export function completed(
  columns: Omit<PackedSignals, "first" | "firstByFamily" | keyof LinkColumns | "inGeneration">,
  inGeneration: PackedSignals["inGeneration"],
): PackedSignals {
  const packed: PackedSignals = {
    ...columns,
    ...firstDays(columns),
    ...linkColumns(columns),
    inGeneration: (generation) => (generation === columns.generation ? packed : inGeneration(generation)),
  };
  return packed;
}

/**
 * The same rows and first days with something else in some columns or links; `alike` makes the same change in the signals of another
 * generation.
 */
export function altered(
  packed: PackedSignals,
  changes: Partial<Pick<PackedSignals, "intensity" | "counting" | keyof Links>>,
  alike: (other: PackedSignals) => PackedSignals,
): PackedSignals {
  const columns = { ...packed, ...changes };
  const changed: PackedSignals = {
    ...columns,
    ...linkColumns(columns),
    inGeneration: (generation) =>
      generation === packed.generation ? changed : alike(packed.inGeneration(generation)),
  };
  return changed;
}

/** Makes the other generation when it is first asked for. */
export function otherGeneration(
  own: Generation,
  make: (generation: Generation) => PackedSignals,
): PackedSignals["inGeneration"] {
  let made: PackedSignals | null = null;
  return (generation) => {
    if (generation === own) throw new RangeError("these signals are of that generation already");
    made ??= make(generation);
    return made;
  };
}

/** For signals of which the other generation is not kept. */
export function oneGeneration(): never {
  throw new RangeError("these signals were resolved for one generation alone");
}

/** The columns of what every signal has: one value a row. */
export const COLUMNS = [
  "family",
  "start",
  "end",
  "intensity",
  "evidence",
  "counting",
  "status",
  "stateViolence",
] as const;

/** Columns of so many signals, to be filled row by row (`writeRow`). Memory that no row is written to costs nothing yet. */
export function emptyColumns(count: number) {
  return {
    count,
    family: new Uint8Array(count),
    start: new Int32Array(count),
    end: new Float64Array(count),
    intensity: new Float64Array(count),
    evidence: new Float64Array(count),
    counting: new Uint8Array(count),
    status: new Uint8Array(count),
    stateViolence: new Uint8Array(count),
    retractions: new Map<number, readonly Retraction[]>(),
    vagueFrom: new Map<number, Day>(),
    until: Number.POSITIVE_INFINITY,
  };
}

/** The first day with a counting signal, of each family and of all. Rows are sorted by start. */
export function firstDays(
  packed: Pick<PackedSignals, "count" | "counting" | "family" | "start">,
): Pick<PackedSignals, "first" | "firstByFamily"> {
  const firstByFamily: (Day | null)[] = FAMILIES.map(() => null);
  let first: Day | null = null;
  for (let row = 0, missing = FAMILIES.length; row < packed.count && missing > 0; row++) {
    const family = packed.family[row] ?? 0;
    if (packed.counting[row] === 0 || firstByFamily[family] !== null) continue;
    firstByFamily[family] = packed.start[row] ?? null;
    first ??= packed.start[row] ?? null;
    missing--;
  }
  return { first, firstByFamily };
}
