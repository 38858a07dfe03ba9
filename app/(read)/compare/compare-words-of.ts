import { earlyEnds, eventDays, eventsHeadline, levelsHeadline } from "@/lib/brief/comparing/compare-words";
import { compareLabel, compareUnit } from "@/lib/charts/lines/compare-of";
import { isolate } from "@/lib/codebook/isolate";
import type { ComparedOn } from "@/lib/data/readings/compare/compared";
import type { Comparison } from "@/lib/data/readings/compare/comparison";
import { isoFromDay } from "@/lib/engine/calendar/day";
import type { CompareAddress } from "./compare-address";

/** Who stands where, on a day that lines may be ranked on. */
function ranking({ asked, ranked, day }: ComparedOn, ends: Comparison["ends"]): string {
  if (asked && !ranked)
    return day === null
      ? "No ranking: no two were searched on one day"
      : "No ranking: the last day that two were searched on lies too far back";
  return levelsHeadline(ends, asked && day !== null ? isoFromDay(day) : null);
}

/** What stands over and under the lines, on the page and in the picture. */
export function compareWords(
  { of, event }: Pick<CompareAddress, "of" | "event">,
  { changes, ends, events, early, lines, common }: Comparison,
): { headline: string; unit: string; notes: string[] } {
  const finding = event.on ? eventsHeadline(changes) : ranking(common, ends);
  return {
    headline: of === "index" ? finding : `${compareLabel(of)}: ${finding}`,
    unit: `${compareUnit(of)}${event.on && event.fromZero ? ", less the level on the eve of the event" : ""}`,
    notes: [
      ...(event.on ? [eventDays(events)] : []),
      ...lines.absent.map(({ name, why }) => `${isolate(name)} ${why}.`),
      ...(early.length > 0 ? [earlyEnds(early)] : []),
    ],
  };
}
