/** A backup by the moment that it was taken. */
export interface TakenBackup {
  name: string;
  /** Milliseconds since 1970. */
  at: number;
}

const DAY_MS = 24 * 3_600_000;
const MONDAY_MS = 4 * DAY_MS;

/** How many are kept of the newest of each day, of each week from Monday and of each month, all in universal time. */
const KEPT: [number, (at: number) => string][] = [
  [7, (at) => String(Math.floor(at / DAY_MS))],
  [4, (at) => String(Math.floor((at - MONDAY_MS) / (7 * DAY_MS)))],
  [12, (at) => new Date(at).toISOString().slice(0, 7)],
];

/**
 * The backups that may go: those that are the newest neither of one of the last seven days that have one, nor of one of the last four weeks,
 * nor of one of the last twelve months.
 * `toDrop([{ name: "a", at: 0 }, { name: "b", at: 3_600_000 }]) // => [{ name: "a", at: 0 }]`
 */
export function toDrop(taken: readonly TakenBackup[]): TakenBackup[] {
  const newestFirst = taken.toSorted((a, b) => b.at - a.at);
  const stay = new Set<TakenBackup>();
  for (const [most, spanOf] of KEPT) {
    const spans = new Set<string>();
    for (const one of newestFirst) {
      const span = spanOf(one.at);
      if (spans.has(span)) continue;
      if (spans.size === most) break;
      spans.add(span);
      stay.add(one);
    }
  }
  return newestFirst.filter((one) => !stay.has(one));
}
