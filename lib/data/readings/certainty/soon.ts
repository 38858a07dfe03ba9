import { noteUnfinished } from "@/lib/data/unfinished";
import { LineFull } from "./in-turn";

/** How long a page waits for a computation that may still be under way. */
const PAGE_WAIT_MS = 1_500;
/** And where an earlier page has waited for it in vain. */
const NEXT_WAIT_MS = 50;

/** What a page can say: the value, or that it is still being computed. */
export type Soon<T> = { ready: true; value: T } | { ready: false };

/** Names of computations that a page has waited for in vain and that are still under way. */
const late = new Set<string>();

/**
 * A value if it is there within the wait, else the news that it is not; the computation then goes on, and what it finds
 * is kept. `name` tells one computation from another: only the first page waits long for it. So where too many stand in
 * line: asked again, it may find its place. Any other failure is thrown.
 */
export async function soon<T>(name: string, value: Promise<T>, ms = PAGE_WAIT_MS): Promise<Soon<T>> {
  let timer: NodeJS.Timeout | undefined;
  const news = new Promise<Soon<T>>((resolve) => {
    timer = setTimeout(
      () => {
        late.add(name);
        const forget = () => late.delete(name);
        value.then(forget, forget);
        resolve({ ready: false });
      },
      late.has(name) ? Math.min(ms, NEXT_WAIT_MS) : ms,
    );
  });
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
