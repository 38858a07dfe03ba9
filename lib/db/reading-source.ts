import { AsyncLocalStorage } from "node:async_hooks";

/** A reading that a replica may answer. */
export interface Reading {
  /** What it asks from here on goes to the primary: what has been seen there may be newer than what the replica holds. */
  left: boolean;
  /** The moment whose state is read, while the primary is away; null: the replica holds all that the primary does. */
  asOf: Date | null;
}

// On globalThis: the page server and the built pages each hold a copy of this file.
const shared = globalThis as typeof globalThis & { thawlineReading?: AsyncLocalStorage<Reading | undefined> };
shared.thawlineReading ??= new AsyncLocalStorage<Reading | undefined>();
const readings = shared.thawlineReading;

/** Where a reading is asked: of the primary (null), or of the replica. */
export type ReadingFrom = Pick<Reading, "asOf"> | null;

/** Does work whose questions go where `from` says. */
export const readFrom = <T>(from: ReadingFrom, work: () => T): T =>
  from === null ? work() : readFromReplica(from.asOf, work);

/** Does work whose questions the replica may answer. Whoever calls it has made sure of what the replica holds. */
export function readFromReplica<T>(asOf: Date | null, work: () => T): T {
  return readings.run({ left: false, asOf }, work);
}

/** The reading under way; undefined: everything is asked of the primary. */
export const currentReading = (): Reading | undefined => readings.getStore();
