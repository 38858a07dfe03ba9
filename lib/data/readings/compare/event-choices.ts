import { kept } from "@/lib/data/readings/reading-keep";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { largestMovers } from "@/lib/engine/shares/influence";
import type { Day } from "@/lib/engine/signals/signal";
import type { Compared } from "./compared";

/** A day of a relationship that is worth comparing from. */
export interface EventChoice {
  /** ISO day. */
  day: string;
  title: string;
  /** Index points that its arrival moved. */
  share: number;
}

const CHOICES = 4;
const CHOICES_KEPT = 100;
const choices = new Map<string, Promise<EventChoice[]>>();

/** The signals of a range whose arrival moved a relationship most, one a day, the largest first. */
export function eventChoices({ base }: Compared, from: Day, to: Day): Promise<EventChoice[]> {
  return kept(choices, CHOICES_KEPT, `${base.key} ${from} ${to}`, async () => {
    const first = Math.max(from, base.first) + 1;
    const last = Math.min(to, base.last);
    if (base.packed.first === null || last < first) return [];
    const byDay = new Map<Day, EventChoice>();
    for (const { id, day, share } of largestMovers(base.packed, base.method, first, last, 4 * CHOICES))
      if (!byDay.has(day))
        byDay.set(day, { day: isoFromDay(day), title: base.info.get(id)?.title ?? id, share });
    return [...byDay.values()].slice(0, CHOICES);
  });
}
