import type { FaultKind } from "./request";

/** Faults of one kind since the process began. */
export interface FaultCount {
  kind: FaultKind;
  count: number;
  last: Date;
}

// On globalThis: the page server and the built pages each hold a copy of this file.
const shared = globalThis as typeof globalThis & { thawlineFaultCounts?: Map<FaultKind, FaultCount> };

function counts(): Map<FaultKind, FaultCount> {
  shared.thawlineFaultCounts ??= new Map();
  return shared.thawlineFaultCounts;
}

export function countFault(kind: FaultKind, at: Date): void {
  counts().set(kind, { kind, count: (counts().get(kind)?.count ?? 0) + 1, last: at });
}

/** Faults of this thread by kind, the newest first. */
export const faultCounts = (): FaultCount[] => addedUp([...counts().values()]);

/** Counts of several threads as one, the newest first. */
export function addedUp(several: FaultCount[]): FaultCount[] {
  const all = new Map<FaultKind, FaultCount>();
  for (const one of several.toSorted((a, b) => b.last.getTime() - a.last.getTime())) {
    const newest = all.get(one.kind) ?? { ...one, count: 0 };
    all.set(one.kind, { ...newest, count: newest.count + one.count });
  }
  return [...all.values()];
}
