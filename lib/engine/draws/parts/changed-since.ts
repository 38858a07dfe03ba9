import type { DrawnRows } from "@/lib/engine/draws/history/drawn-rows";
import { mayCount } from "@/lib/engine/draws/history/drawn-signal";
import { type Day, FAMILIES } from "@/lib/engine/signals/signal";
import { rowChange, rowFirstDay } from "./row-change";

/**
 * By family, the first day on which any draw of a view may differ from those of an earlier view; Infinity: none does. Days
 * before it are summed from the same steps in the same order, so that they are the same to the last bit. A signal of which
 * only the end changed differs from the earlier of its two ends on.
 */
export function changedSince(before: DrawnRows, now: DrawnRows): Day[] {
  const since = FAMILIES.map(() => Number.POSITIVE_INFINITY);
  const note = (family: number | undefined, day: Day) => {
    since[family ?? 0] = Math.min(since[family ?? 0] as Day, day);
  };
  let was = nextCounting(before, 0);
  let is = nextCounting(now, 0);
  while (was < before.packed.count || is < now.packed.count) {
    const order = compareRows(before, was, now, is);
    if (order === 0) {
      const day = rowChange(before, was, now, is);
      if (day !== Number.POSITIVE_INFINITY) {
        note(before.packed.family[was], day);
        note(now.packed.family[is], day);
      }
    } else if (order < 0) note(before.packed.family[was], rowFirstDay(before, was));
    else note(now.packed.family[is], rowFirstDay(now, is));
    if (order <= 0) was = nextCounting(before, was + 1);
    if (order >= 0) is = nextCounting(now, is + 1);
  }
  return since;
}

function nextCounting({ packed }: DrawnRows, from: number): number {
  let row = from;
  while (row < packed.count && !mayCount(packed, row)) row++;
  return row;
}

/** Below 0: the row of before comes first in the order of sums; above 0: that of now; 0: they are one signal. */
function compareRows(before: DrawnRows, was: number, now: DrawnRows, is: number): number {
  if (was >= before.packed.count) return 1;
  if (is >= now.packed.count) return -1;
  const days = (before.packed.start[was] as Day) - (now.packed.start[is] as Day);
  if (days !== 0) return days;
  const [one, other] = [before.packed.ids[was] as string, now.packed.ids[is] as string];
  return one === other ? 0 : one < other ? -1 : 1;
}
