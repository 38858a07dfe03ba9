import { LRUCache } from "lru-cache";
import { noteUnfinished } from "@/lib/data/unfinished";
import { LineFull } from "./in-turn";

/** How long a page waits for a computation that may still be under way. */
const PAGE_WAIT_MS = 1_500;
const BESIDE_WAIT_MS = 250;
/** And where an earlier page has waited for it in vain. */
const NEXT_WAIT_MS = 50;

/** What a page can say: the value, or that it is still being computed. */
export type Soon<T> = { ready: true; value: T } | { ready: false };

/** How long to wait. */
export interface SoonWait {
  ms?: number;
  /** What it is one of: where the last of these took longer than the wait, it is not waited for. */
  of?: string;
}

/** How long somebody waits who says most without what is computed, one computation of its kind being much like the last. */
export function besideWait(of: string): SoonWait {
  return { ms: BESIDE_WAIT_MS, of };
}

/** Names of computations that a page has waited for in vain and that are still under way. */
const late = new Set<string>();
/** How long the newest of each kind took. */
const took = new LRUCache<string, number>({ max: 1_000 });
/** What comes sooner was there already, and tells nothing of the next. */
const AT_ONCE_MS = 20;

/**
 * A value if it is there within the wait, else the news that it is not; the computation then goes on, and what it finds
 * is kept. `name` tells one computation from another: only the first page waits long for it. So where too many stand in
 * line: asked again, it may find its place. Any other failure is thrown.
 */
export async function soon<T>(
  name: string,
  value: Promise<T>,
  { ms = PAGE_WAIT_MS, of }: SoonWait = {},
): Promise<Soon<T>> {
  const began = performance.now();
  const inVain = of !== undefined && (took.get(of) ?? 0) > ms;
  let timer: NodeJS.Timeout | undefined;
  const news = new Promise<Soon<T>>((resolve) => {
    const given = () => {
      late.add(name);
      const forget = () => late.delete(name);
      value.then(forget, forget);
      resolve({ ready: false });
    };
    // What came while this thread was busy itself is taken in first.
    timer = setTimeout(
      () => setImmediate(given),
      inVain ? 0 : late.has(name) ? Math.min(ms, NEXT_WAIT_MS) : ms,
    );
  });
  if (of !== undefined)
    value.then(
      () => noteTaken(of, performance.now() - began),
      () => undefined,
    );
  try {
    const said = await Promise.race([value.then((found): Soon<T> => ({ ready: true, value: found })), news]);
    if (!said.ready) noteUnfinished();
    return said;
  } catch (problem) {
    if (!(problem instanceof LineFull)) throw problem;
    noteUnfinished();
    return { ready: false };
  } finally {
    clearTimeout(timer);
  }
}

function noteTaken(of: string, ms: number): void {
  if (ms > AT_ONCE_MS) took.set(of, ms);
}
