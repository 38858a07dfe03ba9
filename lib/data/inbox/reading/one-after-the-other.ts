import type { ReadingOutcome } from "@/lib/evidence/documents/outcome";
import { refused } from "@/lib/evidence/documents/refusals";

/** More are not held in memory at once, each with its bytes. */
export const WAITING_MOST = 60;

const shared = globalThis as typeof globalThis & {
  thawlineReadingLine?: { last: Promise<unknown>; waiting: number };
};

/** Reads one document after the other: a single one may take most of the memory that there is for reading. Refuses at once where too many wait. */
export async function oneAfterTheOther(read: () => Promise<ReadingOutcome>): Promise<ReadingOutcome> {
  shared.thawlineReadingLine ??= { last: Promise.resolve(), waiting: 0 };
  const line = shared.thawlineReadingLine;
  if (line.waiting >= WAITING_MOST) return refused("busy");
  line.waiting += 1;
  const turn = line.last.then(read);
  line.last = turn.catch(() => undefined);
  try {
    return await turn;
  } finally {
    line.waiting -= 1;
  }
}
