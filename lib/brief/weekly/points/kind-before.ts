import type { NewsSignal } from "@/lib/brief/news/news";
import { dayFromIso, isoFromDay } from "@/lib/engine/calendar/day";
import type { PointSignal } from "./point-signal";

/** So many days without one of its kind make a signal worth calling the first since then. */
const FIRST_AFTER_DAYS = 91;

/**
 * The newest counting signal of its type that began before it, where that is at least a quarter ago; `"first"`: there is none at all; null: one lies
 * near, still stands, or is of the same day, so that nothing is first. `slugs`: at least all of its type.
 */
export function kindBefore(
  slug: string,
  signals: Pick<ReadonlyMap<string, PointSignal>, "get">,
  slugs: Iterable<string>,
): PointSignal | "first" | null {
  const told = signals.get(slug);
  if (!told) return null;
  const near = isoFromDay(dayFromIso(told.start) - FIRST_AFTER_DAYS);
  let last: PointSignal | null = null;
  for (const other of slugs) {
    const signal = signals.get(other);
    if (!signal || other === slug || !ofOneKind(signal, told) || !signal.counts || signal.start > told.start)
      continue;
    // Of a count over a longer time nobody knows the days.
    if (signal.start === told.start || (signal.status && signal.end === null)) return null;
    // One that lies near settles it, so that of thousands of its type few are looked at.
    if (endOf(signal) > near) return null;
    if (last === null || endOf(signal) > endOf(last)) last = signal;
  }
  return last ?? "first";
}

/** Of one type, whose words name no other state. */
export function ofOneKind(one: NewsSignal, other: NewsSignal): boolean {
  return one.type === other.type && one.phrase?.one === other.phrase?.one;
}

function endOf({ start, end }: PointSignal): string {
  return end ?? start;
}

/** A kind as it follows *first*, and whether one can say *another* of it. `kindWords("an exchange of fire") // => { kind: "exchange of fire", countable: true }` */
export function kindWords(one: string): { kind: string; countable: boolean } {
  const kind = one.replace(/^(an?|the) /, "");
  return { kind, countable: kind !== one };
}
