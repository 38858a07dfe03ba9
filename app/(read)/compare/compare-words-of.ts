import { earlyEnds, eventDays, eventsHeadline, levelsHeadline } from "@/lib/brief/comparing/compare-words";
import { compareLabel, compareUnit } from "@/lib/charts/lines/compare-of";
import type { Comparison } from "@/lib/data/readings/compare/comparison";
import type { CompareAddress } from "./compare-address";

/** What stands over and under the lines, on the page and in the picture. */
export function compareWords(
  { of, event }: Pick<CompareAddress, "of" | "event">,
  { changes, ends, events, early, lines }: Comparison,
): { headline: string; unit: string; notes: string[] } {
  const finding = event.on ? eventsHeadline(changes) : levelsHeadline(ends);
  return {
    headline: of === "index" ? finding : `${compareLabel(of)}: ${finding}`,
    unit: `${compareUnit(of)}${event.on && event.fromZero ? ", less the level on the eve of the event" : ""}`,
    notes: [
      ...(event.on ? [eventDays(events)] : []),
      ...lines.absent.map(({ name, why }) => `${name} ${why}.`),
      ...(early.length > 0 ? [earlyEnds(early)] : []),
    ],
  };
}
