import { AsyncLocalStorage } from "node:async_hooks";
import { type DatabaseFault, databaseFault } from "./database-fault";

interface Making {
  fault: DatabaseFault | null;
}

// On globalThis: the page server and the built pages each hold a copy of this file.
const shared = globalThis as typeof globalThis & { thawlineFaults?: AsyncLocalStorage<Making> };
shared.thawlineFaults ??= new AsyncLocalStorage<Making>();
const making = shared.thawlineFaults;

/** Notes of the answer that is being made that it failed, where the database is to blame. */
export function noteFault(problem: unknown): void {
  const answer = making.getStore();
  if (answer) answer.fault ??= databaseFault(problem);
}

/** Makes an answer and tells which fault of the database it failed at, if any. */
export async function tellFault<T>(
  make: () => Promise<T>,
): Promise<{ made: T; fault: DatabaseFault | null }> {
  const answer: Making = { fault: null };
  const made = await making.run(answer, make);
  return { made, fault: answer.fault };
}
