import { isLockTimeout } from "@/lib/data/database-fault";
import { refuse } from "@/lib/data/refusal";
import type { Transaction } from "@/lib/db/client";

/** What a coder is told of a candidate that somebody holds. */
export const ONE_HELD =
  "This candidate is being formed anew by a file or a change of event codes that is being taken in, or decided by somebody else just now. Try again in a moment; nothing is lost.";

/** The same of several that were to be decided together. */
export const SOME_HELD =
  "Some of these candidates are being formed anew by a file or a change of event codes that is being taken in, or decided by somebody else just now. Nothing was changed. Try again in a moment.";

/**
 * Locks candidates, and before them the table of codes where they are formed by it, waiting some seconds at most for each: a large file holds its own for minutes. Refuses with `words` where they stay held; locks that are taken afterwards wait as long as any. Candidates are locked
 * before their relationship, everywhere: else whoever waits for one of them holds back all coders of the relationship.
 */
export async function withShortWait<T>(tx: Transaction, words: string, lock: () => Promise<T>): Promise<T> {
  await tx.$executeRaw`SET LOCAL lock_timeout = '3s'`;
  const locked = await lock().catch((problem: unknown) => {
    if (isLockTimeout(problem)) refuse("", words);
    throw problem;
  });
  await tx.$executeRaw`SET LOCAL lock_timeout TO DEFAULT`;
  return locked;
}
