import { AsyncLocalStorage } from "node:async_hooks";
import { type DatabaseFault, databaseFault } from "./database-fault";

/** What is known of why an answer failed. */
export interface NotedFault {
  fault: DatabaseFault | null;
  /** What was sent is to blame. */
  unreadable: boolean;
}

// On globalThis: the page server and the built pages each hold a copy of this file.
const shared = globalThis as typeof globalThis & { thawlineFaults?: AsyncLocalStorage<NotedFault> };
shared.thawlineFaults ??= new AsyncLocalStorage<NotedFault>();
const making = shared.thawlineFaults;

/** Notes of the answer that is being made that it failed, where the database is to blame. */
export function noteFault(problem: unknown): void {
  const answer = making.getStore();
  if (answer) answer.fault ??= databaseFault(problem);
}

/** Notes of the answer that is being made that what was sent could not be read. */
export function noteUnreadable(): void {
  const answer = making.getStore();
  if (answer) answer.unreadable = true;
}

/** Makes an answer and tells what it failed at, if the database or what was sent is to blame. */
export async function tellFault<T>(make: () => Promise<T>): Promise<{ made: T } & NotedFault> {
  const noted: NotedFault = { fault: null, unreadable: false };
  const made = await making.run(noted, make);
  return { made, ...noted };
}

/** Begins an answer that is sent piece by piece; what is noted of it can be asked for at any time. */
export function tellingFault(begin: (noted: Readonly<NotedFault>) => void): void {
  const noted: NotedFault = { fault: null, unreadable: false };
  making.run(noted, begin, noted);
}
