import { LineFull } from "./in-turn";

/** How long a page waits for a computation that may still be under way. */
const PAGE_WAIT_MS = 1_500;

/** What a page can say: the value, or that it is still being computed. */
export type Soon<T> = { ready: true; value: T } | { ready: false };

/**
 * A value if it is there within the wait, else the news that it is not; the computation then goes on, and what it finds
 * is kept. So where too many wait: asked again, it may find its place. Any other failure is thrown.
 */
export async function soon<T>(value: Promise<T>, ms = PAGE_WAIT_MS): Promise<Soon<T>> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Soon<T>>((resolve) => {
    timer = setTimeout(() => resolve({ ready: false }), ms);
  });
  try {
    return await Promise.race([value.then((found): Soon<T> => ({ ready: true, value: found })), late]);
  } catch (problem) {
    if (problem instanceof LineFull) return { ready: false };
    throw problem;
  } finally {
    clearTimeout(timer);
  }
}
