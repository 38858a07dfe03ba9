/** The middle of what this machine disturbs: the least of some tries. */
const TRIES = 3;

/**
 * By how much more of the processor the same work takes on eight times as much: 8 where it is linear, 64 where each piece is held against every other. A growth of two
 * measurements side by side, so that no machine is too slow for it.
 */
export function growthOverEight(work: (times: 1 | 8) => void): number {
  const cost = (times: 1 | 8) =>
    Math.min(
      ...Array.from({ length: TRIES }, () => {
        const begun = process.cpuUsage();
        work(times);
        const { user, system } = process.cpuUsage(begun);
        return user + system;
      }),
    );
  // Once before, so that what is compiled on the way is there for both.
  cost(1);
  const one = cost(1);
  return cost(8) / one;
}
