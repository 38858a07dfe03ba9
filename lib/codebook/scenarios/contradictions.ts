/**
 * By type of codebook version 2, the types of status that cannot stand any longer once it is so: what ends a refusal, a closure, a
 * supply, a listing, a mission, an agreement or a war. Proposed to who supposes a signal, never taken for granted: a second
 * market may stay shut.
 */
const CONTRADICTED: Readonly<Record<string, readonly string[]>> = {
  recognition: ["recognition-withheld"],
  "recognition-in-force": ["recognition-withheld"],
  "recognition-withheld": ["recognition-in-force"],
  "mission-handover": ["mission-withheld"],
  "mission-in-place": ["mission-withheld"],
  "mission-closed": ["mission-in-place"],
  "political-agreement": ["armed-conflict"],
  "agreement-in-force": ["armed-conflict"],
  "armed-conflict": ["agreement-in-force"],
  opening: ["market-closed"],
  "market-open": ["market-closed"],
  closing: ["market-open"],
  "market-closed": ["market-open"],
  "supply-cut": ["supply-in-force"],
  "project-works": ["project-halted"],
  "project-halted": ["project-works"],
  delisting: ["terror-listing"],
};

/** A coded signal as far as a contradiction asks: its type and the days that it counts for; `end` null while in force. */
export interface Standing {
  id: string;
  type: string;
  start: number;
  end: number | null;
}

/** The types of status that a supposed signal of a type contradicts. `contradictedTypes("opening") // => ["market-closed"]` */
export function contradictedTypes(type: string): readonly string[] {
  return CONTRADICTED[type] ?? [];
}

/**
 * The statuses that stand on the first day of a supposed signal and after, and that it contradicts.
 * `contradicted({ type: "opening", start: 20_000 }, [{ id: "shut", type: "market-closed", start: 18_000, end: null }]) // => [that one]`
 */
export function contradicted<T extends Standing>(
  supposed: { type: string; start: number },
  coded: readonly T[],
): T[] {
  const types = contradictedTypes(supposed.type);
  return coded.filter(
    ({ type, start, end }) =>
      types.includes(type) && start < supposed.start && (end === null || end > supposed.start),
  );
}

/**
 * Which of the contradicted statuses a supposed signal ends after it was changed: those of a new type all at once; where only its day
 * moved, what was unticked stays so and what it newly contradicts is ticked.
 */
export function endsAfter<T extends { type: string; start: number; ends: readonly string[] }>(
  before: T,
  after: { type: string; start: number },
  coded: readonly Standing[],
): string[] {
  const ids = contradicted(after, coded).map(({ id }) => id);
  if (after.type !== before.type) return ids;
  const offered = new Set(contradicted(before, coded).map(({ id }) => id));
  return ids.filter((id) => !offered.has(id) || before.ends.includes(id));
}

/** Every pair of the table, for those who check it: the type, and a type that it contradicts. */
export function contradictions(): [string, string][] {
  return Object.entries(CONTRADICTED).flatMap(([type, ended]) =>
    ended.map((one): [string, string] => [type, one]),
  );
}
