import type { LinkedSignal } from "./linked-signal";

/** A scored event of one day without links; tests change one field at a time. */
export function event(id: string, change: Partial<LinkedSignal> = {}): LinkedSignal {
  const links = { facetOf: null, duplicateOf: null, retracts: null, countedIn: null, opens: null };
  const day = { start: "2025-03-10", end: "2025-03-10", precision: "day" } as const;
  const kind = { voided: false, stands: false, scored: true, occurrences: 1 };
  return { id, family: "SECURITY", type: "state-clash", intensity: -3, ...day, ...kind, ...links, ...change };
}

/** Ten clashes in the first half of 2025, dated to the half-year. */
export const tally = (id: string, change: Partial<LinkedSignal> = {}) =>
  event(id, { start: "2025-01-01", end: "2025-06-30", precision: "half-year", occurrences: 10, ...change });

/** A market that opened on a day and stands. */
export const status = (id: string, change: Partial<LinkedSignal> = {}) =>
  event(id, {
    family: "TRADE",
    type: "market-open",
    start: "2023-09-02",
    end: null,
    intensity: 2,
    stands: true,
    ...change,
  });

export const opening = (id: string, change: Partial<LinkedSignal> = {}) =>
  event(id, {
    family: "TRADE",
    type: "opening",
    start: "2023-09-02",
    end: "2023-09-02",
    intensity: 4,
    ...change,
  });
