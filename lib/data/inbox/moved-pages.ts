import type { PageSpan } from "@/lib/evidence/documents/document";

/**
 * Where pages stand once a text was corrected: what is before the first and behind the last change keeps its page, and an edge within
 * what changed goes to where the change begins. `movedPages("ab cd", "abb cd", [{ from: 0, to: 3 }, { from: 3, to: 5 }])
 * // => [{ from: 0, to: 4 }, { from: 4, to: 6 }]`
 */
export function movedPages(
  before: string,
  after: string,
  pages: readonly PageSpan[],
): { from: number; to: number }[] {
  const [old, now] = [[...before], [...after]];
  const shorter = Math.min(old.length, now.length);
  let same = 0;
  while (same < shorter && old[same] === now[same]) same += 1;
  let tail = 0;
  while (tail < shorter - same && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail += 1;
  const moved = (at: number) => {
    if (at <= same) return at;
    return at >= old.length - tail ? at + now.length - old.length : same;
  };
  return pages.map(({ from, to }) => ({ from: moved(from), to: moved(to) }));
}
