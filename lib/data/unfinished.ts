import { AsyncLocalStorage } from "node:async_hooks";

interface Making {
  unfinished: boolean;
}

// On globalThis: the page server and the built pages each hold a copy of this file.
const shared = globalThis as typeof globalThis & { thawlineMaking?: AsyncLocalStorage<Making> };
shared.thawlineMaking ??= new AsyncLocalStorage<Making>();
const making = shared.thawlineMaking;

/**
 * Says of the answer that is being made that asked again it may read otherwise though nothing was written: something in it is still being
 * computed, or could not be had. Such an answer is sent and not kept.
 */
export function noteUnfinished(): void {
  const answer = making.getStore();
  if (answer) answer.unfinished = true;
}

/** Makes an answer and tells whether it is finished. */
export async function tellUnfinished<T>(make: () => Promise<T>): Promise<{ made: T; unfinished: boolean }> {
  const answer: Making = { unfinished: false };
  const made = await making.run(answer, make);
  return { made, unfinished: answer.unfinished };
}
